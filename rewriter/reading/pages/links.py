"""A page's links and raised numbers as the Markdown their readers know."""

import re

_SCHEME = re.compile(r"(?:https?:)?//", re.IGNORECASE)
_SIMPLE_PARENTHESES = re.compile(r"[^\s()]*(?:\([^\s()]{0,200}\)[^\s()]{0,500}){0,5}")
_ENCODED = {" ": "%20", "<": "%3C", ">": "%3E", "|": "%7C", "\\": "%5C", "\n": "", "\r": "", "\t": ""}
_NESTED_ONCE = re.compile(r"(?:[^\[\]]|\[[^\[\]]{0,200}\]){0,400}")
_MARK = re.compile(r"\s*\[?\s*[0-9]{1,4}(?:\s?[,–-]\s?[0-9]{1,4}){0,20}\s*\]?\s*")
_POWER = re.compile(r"(?:[0-9]|\b(?:[a-zA-ZµΩ]{1,2}|km|sec|inch|foot|feet|mile|miles|yard))$")
_RAISED = str.maketrans("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ")
_RAISABLE = re.compile(r"[0-9+−=()n-]{1,12}")


def address(href: str) -> str:
    """*href* as a Markdown target, "" unless it leads to a page of the web."""
    bare = href.strip()
    if not _SCHEME.match(bare):
        return ""
    whole = "".join(_ENCODED.get(character, character) for character in f"{'https:' * bare.startswith('//')}{bare}")
    return whole if _SIMPLE_PARENTHESES.fullmatch(whole) else whole.replace("(", "%28").replace(")", "%29")


def link(words: str, target: str) -> str:
    """A link on *words*, blanks around them kept outside; words that are an address need no second one."""
    inner = " ".join(words.split())
    if not inner:
        return f"[]({target})"
    if inner.startswith(("http://", "https://", "www.")) and " " not in inner:
        return _spaced(words, target)
    if not _NESTED_ONCE.fullmatch(inner):
        inner = inner.translate({ord("["): "(", ord("]"): ")"})[:380]
    return _spaced(words, f"[{inner}]({target})")


def bold(words: str) -> str:
    """*words* in bold, unless they have none or stand on several lines."""
    inner = words.strip()
    if "\n" in inner or "*" in inner or not any(character.isalnum() for character in inner):
        return words
    return _spaced(words, f"**{inner}**")


def code(words: str) -> str:
    inner = words.strip()
    return words if not inner or "`" in inner or "\n" in inner else _spaced(words, f"`{inner}`")


def raised(words: str, before: str) -> str:
    """The words of a ``<sup>`` behind *before*: a note's number in brackets, an exponent in raised figures."""
    inner = words.strip()
    if _MARK.fullmatch(inner) and (inner.startswith("[") or not _POWER.search(before)):
        return f"[{inner.strip('[] ')}]"
    return inner.translate(_RAISED) if _RAISABLE.fullmatch(inner) else words


def _spaced(words: str, written: str) -> str:
    """*written* with the blanks *words* starts and ends with."""
    left = " " if words[:1].isspace() else ""
    return left + written + (" " if words[-1:].isspace() else "")
