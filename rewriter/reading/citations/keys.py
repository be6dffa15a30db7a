"""Ids as they are compared: two markers name one source when they share a key."""

import re
import unicodedata

_TRACKING = re.compile(
    r"(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|mc_cid|mc_eid|ref|ref_src|ref_url|cmpid|ocid"
    r"|guccounter|guce_\w+|smid|_hsenc|_hsmi|mkt_tok|spm|si|feature|share|source=chatgpt\.com)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:(https?|ftp)://)?([^/?#\s]+)([^?#]*)(?:\?([^#]*))?(?:#(.*))?$", re.IGNORECASE | re.DOTALL)
_QUOTE_FRAGMENT = re.compile(r"(?:^|&)text=([^&]+)")
_YEAR = r"(?:1[5-9]|20)\d\d[a-z]?"
_MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?"
)
DATE = (
    rf"(?:(?:{_MONTHS})\.?(?:\s+\d{{1,2}}(?:st|nd|rd|th)?)?,?\s+{_YEAR}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{_MONTHS})\.?,?\s+{_YEAR}|\d{{4}}-\d\d(?:-\d\d)?|{_YEAR}|n\.\s?d\.)"
)
"""Pattern of a publication date: a year, a month and year, a full date, ``n.d.``."""
_OUTLET_DATE = re.compile(rf"\(?\s*(.{{2,120}}?)(?:,\s*|\s+\(|\s+)({DATE})\s*\)*$", re.IGNORECASE | re.ASCII)
_NUMBER = re.compile(r"\[?(\d{1,4})\]?$", re.ASCII)
_FOOTNOTE = re.compile(r"\[?(\^[^\]\s]+)\]?:?$")
_PREFIXED = re.compile(r"[\[(]?\s*([A-Za-z_]+)\s*:\s*(\d+)\s*[\])]?$", re.ASCII)


def url(address: str) -> str:
    """*address* as one page: https, lower-case host without ``www.``, no tracking parameters, no text fragment."""
    match = _ADDRESS.match(address.strip().strip("<>"))
    if match is None:
        return address.strip()
    scheme, host, path, query, fragment = (part or "" for part in match.groups())
    scheme = "ftp" if scheme.lower() == "ftp" else "https"
    kept = "&".join(part for part in query.split("&") if part and not _is_tracking(part))
    anchor = f"#{fragment}" if fragment.startswith(("!", "/")) else ""
    return f"{scheme}://{host.lower().removeprefix('www.')}{path.rstrip('/')}" + (f"?{kept}" if kept else "") + anchor


def _is_tracking(parameter: str) -> bool:
    return _TRACKING.fullmatch(parameter.partition("=")[0]) is not None


def quoted_fragment(address: str) -> str:
    """The words a ``#:~:text=`` fragment quotes from the page, still percent-encoded; empty without one."""
    _, found, directive = address.partition(":~:")
    match = _QUOTE_FRAGMENT.search(directive) if found else None
    return match[1] if match else ""


def name(outlet: str) -> str:
    """An outlet's name without article, apostrophes, emphasis and case: "The What's On" and "whats on" are one."""
    plain = unicodedata.normalize("NFKC", outlet).casefold().replace("&", " and ")
    plain = re.sub(r"['’‘ʼ`\"“”*]", "", plain)
    return " ".join(plain.split()).removeprefix("the ").strip(" ,.:;_")


def date(written: str) -> str:
    """A publication date without case, commas and ordinal endings; a lone year stays as it is."""
    plain = re.sub(r"(\d)(?:st|nd|rd|th)\b", r"\1", written.casefold())
    return " ".join(re.sub(r"[.,]", " ", plain).split()).replace("n d", "n.d.")


def outlet(publisher: str, published: str) -> str:
    """The key of an outlet-date marker: ``"cbs news 2025"``."""
    return f"{name(publisher)} {date(published)}".strip()


def normalise(written: str) -> str:
    """Any id as somebody writes it into front matter or a map, as the key a marker of it has."""
    bare = written.strip()
    if re.match(r"(?:https?://|www\.)", bare, re.IGNORECASE):
        return url(bare)
    if "†" in bare:
        page, _, lines = bare.strip("【】").partition("†")
        return f"†{page.strip() or lines.strip()}"
    if match := _NUMBER.match(bare):
        return str(int(match[1]))
    if match := _FOOTNOTE.match(bare):
        return match[1].casefold()
    if match := _PREFIXED.match(bare):
        return f"{match[1].lower()}:{int(match[2])}"
    if match := _OUTLET_DATE.match(bare):
        return outlet(match[1], match[2])
    return name(bare.strip("()[]"))
