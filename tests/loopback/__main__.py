"""`python -m tests.loopback`: the endpoint as a process; its address is the first line it prints."""

import argparse
import asyncio

from tests.loopback.faults import Script
from tests.loopback.server import Loopback


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    for name, kind, default in [
        ("port", int, 0), ("seed", int, 0), ("share", float, 0.0), ("latency", float, 0.0), ("jitter", float, 0.5),
        ("wrong", float, 0.1), ("silence", float, 3.0), ("most", int, 3),
    ]:
        parser.add_argument(f"--{name}", type=kind, default=default)
    asked = vars(parser.parse_args())
    asyncio.run(serve(asked.pop("port"), Script(**asked)))


async def serve(port: int, script: Script) -> None:
    server = await asyncio.start_server(Loopback(script).serve, "127.0.0.1", port, limit=2**26)
    print(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1", flush=True)  # noqa: T201
    async with server:
        await server.serve_forever()


if __name__ == "__main__":
    main()
