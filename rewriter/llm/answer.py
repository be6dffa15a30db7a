"""From a model's message to a JSON value, forgiving in form and strict in substance."""

import json
import re
from collections.abc import Iterator

from langchain_core.messages import AIMessage

from rewriter.domain import Status, Usage
from rewriter.errors import ModelError

_LONGEST = 2_000_000
"""Characters; a whole book in statements is shorter."""
_STARTS_TRIED = 20
_DEEPEST = 50
_KEYS = frozenset({"statements", *Status})
"""What marks an object as the answer, among others around it."""
_BRACE = re.compile(r"[{\[]")
_CUT = frozenset({"length", "max_tokens"})
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*+"|[{}\[\]]', re.DOTALL)
_STRING_OR_COMMA = re.compile(r'"(?:[^"\\]|\\.)*+"?|,(?=[ \t\r\n]*+[}\]])', re.DOTALL)


class AnswerError(ModelError):
    """An answer that came and is of no use; ``usage`` is what it cost all the same."""

    def __init__(self, message: str, usage: Usage) -> None:
        super().__init__(message)
        self.usage = usage


def value_of(message: AIMessage) -> tuple[object, str]:
    """The JSON value of an answer, and a note where it broke off and only what was complete of it is given.

    ModelError for a refusal, a filter stop, an empty answer, and one that holds no complete entry.
    """
    text = text_of(message)
    try:
        return json_of(text), ""
    except ModelError:
        if (whole := _salvaged(text)) is not None:
            return whole, "the answer broke off; what was complete of it is used"
        if _stop(message) in _CUT:
            raise ModelError(
                "the model's answer was cut off at its length limit; take a model with a longer output"
            ) from None
        raise


def text_of(message: AIMessage) -> str:
    """The words of an answer; ModelError for a refusal, a filter stop, and one that is empty or endless."""
    stop = _stop(message)
    if refusal := message.additional_kwargs.get("refusal"):
        raise ModelError(f"the model refused: {_shorten(str(refusal))}; try another model, or --model builtin")
    if stop in {"content_filter", "refusal"}:
        raise ModelError("the endpoint's content filter stopped the answer; try another model, or --model builtin")
    text = message.text
    if not text.strip():
        raise ModelError("the model's answer is empty; try again or take another model")
    if len(text) > _LONGEST:
        raise ModelError(f"the model's answer has {len(text)} characters, over {_LONGEST}; take another model")
    return text


def _stop(message: AIMessage) -> str:
    """Why the endpoint stopped, in its own word."""
    return str(message.response_metadata.get("finish_reason") or message.response_metadata.get("stop_reason") or "")


def usage_of(message: AIMessage) -> Usage:
    """Tokens of the call as the endpoint counts them; zero where it does not count."""
    counted = message.usage_metadata
    return Usage(counted["input_tokens"], counted["output_tokens"]) if counted else Usage()


def json_of(text: str) -> object:
    """The JSON object or array of objects in *text*: bare, in a code fence, behind a sentence, with trailing commas.

    ModelError when there is none, or when it breaks off.
    """
    found = [value for candidate in (text, _STRING_OR_COMMA.sub(_drop_comma, text)) for value in _values(candidate)]
    answers = [value for value in found if isinstance(value, dict) and _KEYS & value.keys()]
    lists = [value for value in found if isinstance(value, list) and "text" in value[0]]
    if answers or lists or (found and text.rstrip("` \r\n").endswith("}")):
        return [*answers, *lists, *found][0]
    raise ModelError(f"the model's answer is no JSON, or breaks off: {_shorten(text)}; try again or another model")


def _salvaged(text: str) -> object | None:
    """*text* from its first brace to the last object that is whole, closed there; None where no statement is whole."""
    start = text.find("{")
    open_: list[str] = []
    best = (0, "")
    for match in _TOKEN.finditer(text, max(start, 0)):
        sign = match[0]
        if sign in "{[":
            open_.append("}" if sign == "{" else "]")
            if len(open_) > _DEEPEST:
                return None
        elif sign in "}]":
            if not open_ or open_.pop() != sign:
                break
            if sign == "}" and open_:
                best = (match.end(), "".join(reversed(open_)))
    if start < 0 or not best[0]:
        return None
    try:
        value = json.loads(_STRING_OR_COMMA.sub(_drop_comma, text[start : best[0]] + best[1]))
    except (ValueError, RecursionError):
        return None
    return value if isinstance(value, dict) and _KEYS & value.keys() else None


def _values(text: str) -> Iterator[object]:
    decoder, position = json.JSONDecoder(), 0
    for _ in range(_STARTS_TRIED):
        start = _BRACE.search(text, position)
        if start is None:
            return
        try:
            value, position = decoder.raw_decode(text, start.start())
        except (ValueError, RecursionError):
            position = start.end()
            continue
        if isinstance(value, dict) or (value and all(isinstance(item, dict) for item in value)):
            yield value


def _drop_comma(match: re.Match[str]) -> str:
    return "" if match[0] == "," else match[0]


def _shorten(text: str) -> str:
    line = " ".join("".join(c if c.isprintable() else " " for c in text[:400]).split())
    return repr(line if len(line) <= 80 else line[:79] + "…")
