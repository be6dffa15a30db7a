"""What a well-behaved model would say to the project's three questions."""

import json
import re
from typing import Any

_LINE = re.compile(r"^(?P<id>s[0-9]+) \[(?P<keys>[^\]]*)\](?: \((?P<labels>[^)]*)\))?: (?P<text>.+)$", re.MULTILINE)
_INDEX = re.compile(r"^index (?P<index>[0-9]+): ", re.MULTILINE)
_DIGIT = re.compile(r"[1-8](?=\b)")


def answer_to(request: dict[str, Any], *, wrong: bool) -> str:
    """The content of an answer: the cited sentences labelled, a draft that repeats them, or the evidence of what is to
    be mended.

    With *wrong* the first number of the draft is another.
    """
    words = "\n".join(message["content"] for message in request["messages"] if message["role"] == "user")
    if any('"conflicts": [[' in message["content"] for message in request["messages"]):
        return json.dumps(_labels(words))
    if "<statements>" in words:
        return json.dumps({"statements": _repairs(words)})
    statements = [_statement(match) for match in _LINE.finditer(words) if _is_fact(match)]
    if wrong and statements:
        statements[0]["text"] = _DIGIT.sub(lambda digit: str(int(digit[0]) + 1), str(statements[0]["text"]), count=1)
    title = str(statements[0]["text"]).rstrip(".") if statements else ""
    return json.dumps({"title": title, "statements": statements})


def _labels(words: str) -> dict[str, object]:
    facts = [match["id"] for match in _LINE.finditer(words) if _is_fact(match)]
    return {"confirmed": [], "reported": facts, "unconfirmed": [], "conflicts": []}


def _is_fact(line: re.Match[str]) -> bool:
    told = line["text"]
    return bool(line["keys"]) and ("rumour" in (line["labels"] or "") or any(c.isdigit() for c in told))


def _statement(line: re.Match[str]) -> dict[str, object]:
    status = "unconfirmed" if "rumour" in (line["labels"] or "") else "reported"
    return {"text": line["text"], "rests_on": [line["id"]], "status": status, "citations": line["keys"].split(", ")}


def _repairs(words: str) -> list[dict[str, object]]:
    pieces = _INDEX.split(words)
    return [
        {"index": int(index), **_statement(line)}
        for index, told in zip(pieces[1::2], pieces[2::2], strict=True)
        if (line := _LINE.search(told))
    ]
