"""A web server on loopback that misbehaves on purpose: each path plays a script of raw bytes."""

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

Send = Callable[[bytes], None]
Script = Callable[[Send], None]


@dataclass
class Server:
    """``pages`` by path; ``asked`` are the paths in order, ``heads`` the requests as they came."""

    port: int
    pages: dict[str, Script] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    heads: list[str] = field(default_factory=list)

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"


def answer(
    body: bytes = b"The ferry carried 1,200 passengers.",
    status: str = "200 OK",
    kind: str = "text/plain; charset=utf-8",
    **headers: str,
) -> Script:
    """A well-formed answer; ``Retry_After="1"`` is a header."""
    fields = {"Content-Type": kind, "Content-Length": str(len(body))}
    fields |= {name.replace("_", "-"): value for name, value in headers.items()}
    head = "".join(f"{name}: {value}\r\n" for name, value in fields.items() if value)
    return lambda send: send(f"HTTP/1.1 {status}\r\n{head}\r\n".encode() + body)


def moved(location: str, status: str = "302 Found") -> Script:
    return answer(b"", status, Location=location)


def in_turn(*scripts: Script) -> Script:
    """Another script each time, the last one from then on."""
    left = list(scripts)
    return lambda send: (left.pop(0) if len(left) > 1 else left[0])(send)


def dripping(start: bytes, piece: bytes, pause: float, pieces: int = 10_000) -> Script:
    """*start*, then *piece* again and again, slowly."""

    def drip(send: Send) -> None:
        send(start)
        for _ in range(pieces):
            time.sleep(pause)
            send(piece)

    return drip


@contextmanager
def serving() -> Iterator[Server]:
    listener = socket.create_server(("127.0.0.1", 0))
    server = Server(listener.getsockname()[1])
    closing = threading.Event()

    def accept() -> None:
        while not closing.is_set():
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=_answer, args=(server, connection), daemon=True).start()

    thread = threading.Thread(target=accept, daemon=True)
    thread.start()
    yield server
    closing.set()
    listener.shutdown(socket.SHUT_RDWR)
    listener.close()
    thread.join(2)


def _answer(server: Server, connection: socket.socket) -> None:
    with connection:
        head = b""
        while b"\r\n\r\n" not in head:
            piece = connection.recv(4096)
            if not piece:
                return
            head += piece
        path = head.split(b" ", 2)[1].decode()
        server.asked.append(path)
        server.heads.append(head.decode("latin-1"))
        try:
            server.pages.get(path, answer(b"", "404 Not Found"))(connection.sendall)
        except OSError:
            return  # the client hung up, as it should on most of these
