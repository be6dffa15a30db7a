"""How answers of a language model are recorded, and what a recording may hold.

A cassette is YAML to be read by people: bodies are written as data, prompts and answers as blocks of text. What could
tell a key, an account or a place is left out before anything is written.
"""

import json
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import yaml
from vcr.request import Request

CASSETTES = Path(__file__).resolve().parents[1] / "cassettes"
LOOPBACK = "127.0.0.1:8123"
"""The address every recording carries, wherever it was made."""

HEADERS = frozenset({"accept", "content-type", "retry-after"})
"""All that is kept of a request's and an answer's headers."""


def configuration() -> dict[str, Any]:
    """What vcrpy is told: match on method, path and body; keep two headers; write bodies as text."""
    return {
        "match_on": ("method", "path", "body"),
        "serializer": "yaml",
        "decode_compressed_response": True,
        "before_record_request": without_origin,
        "before_record_response": without_account,
    }


def without_origin(request: Request) -> Request:
    """*request* without its address, key and client's description."""
    parts = urlsplit(request.uri)
    request.uri = urlunsplit(("http", LOOPBACK, parts.path, "", ""))
    request.headers = {name: value for name, value in request.headers.items() if name.lower() in HEADERS}
    return request


def without_account(response: dict[str, Any]) -> dict[str, Any]:
    """*response* without cookies, organisation, addresses and times."""
    kept = {name: value for name, value in response["headers"].items() if name.lower() in HEADERS}
    return {**response, "headers": kept}


class Readable:
    """A vcrpy serializer: JSON bodies as YAML data, several lines as a block."""

    @staticmethod
    def serialize(cassette: dict[str, Any]) -> str:
        for interaction in cassette["interactions"]:
            interaction["request"]["body"] = _opened(interaction["request"]["body"])
            body = interaction["response"]["body"]
            body["string"] = _opened(body["string"])
        return yaml.dump(cassette, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=120)

    @staticmethod
    def deserialize(text: str) -> dict[str, Any]:
        cassette: dict[str, Any] = yaml.safe_load(text)
        for interaction in cassette["interactions"]:
            interaction["request"]["body"] = _closed(interaction["request"]["body"])
            body = interaction["response"]["body"]
            body["string"] = _closed(body["string"])
        return cassette


class _Dumper(yaml.SafeDumper):
    """Never an alias: a reader should not have to look up."""

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002
        return True


def _text(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style="|" if "\n" in value else None)


_Dumper.add_representer(str, _text)


def _opened(body: object) -> object:
    text = body.decode() if isinstance(body, bytes) else body
    if not isinstance(text, str) or not text.startswith(("{", "[")):
        return text
    try:
        return {"json": json.loads(text)}
    except ValueError:
        return text


def _closed(body: object) -> object:
    return json.dumps(body["json"], ensure_ascii=False) if isinstance(body, dict) else body


def recorded_model(cassette: Path) -> str:
    """The model's name as the first request of a recording has it."""
    first = yaml.safe_load(cassette.read_text(encoding="utf-8"))["interactions"][0]
    name: str = first["request"]["body"]["json"]["model"]
    return name
