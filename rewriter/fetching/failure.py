"""Why a page was not read: a value in the report, never the end of the run."""


class FetchError(Exception):
    """One page could not be read; its words say why, and what to do where something can be done.

    ``passing`` is True where trying again can help; ``busy`` is the host that asks for fewer requests, else empty.
    """

    def __init__(self, reason: str, *, passing: bool = False, busy: str = "") -> None:
        super().__init__(reason)
        self.passing = passing
        self.busy = busy
