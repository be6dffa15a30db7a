"""CSL-JSON, as reference managers export it (https://docs.citationstyles.org, citeproc-js input data)."""

from collections.abc import Iterator, Sequence

from rewriter.errors import InputError
from rewriter.reading.bibliography.entry import Entry

_PUBLISHERS = ("container-title", "publisher", "publisher-name")


def entries(items: Sequence[object], name: str) -> Iterator[Entry]:
    """The items of a CSL-JSON list. Raises InputError for an item that is no object."""
    for number, item in enumerate(items, 1):
        place = f"{name}: entry {number}"
        if not isinstance(item, dict):
            raise InputError(f'{place} is no object; write {{"id": …, "title": …, "URL": …}}')
        yield Entry(
            place,
            id=_text(item.get("id")),
            publisher=next((text for field in _PUBLISHERS if (text := _text(item.get(field)))), ""),
            title=_text(item.get("title")),
            url=_text(item.get("URL")) or _doi(_text(item.get("DOI"))),
            date=_date(item.get("issued")),
            file=_text(item.get("file")),
        )


def _text(value: object) -> str:
    if isinstance(value, list) and value:
        return _text(value[0])
    return str(value).strip() if isinstance(value, str | int) and not isinstance(value, bool) else ""


def _doi(doi: str) -> str:
    return f"https://doi.org/{doi.removeprefix('https://doi.org/')}" if doi else ""


def _date(issued: object) -> str:
    """``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD`` of a CSL date; its own words where it has no parts."""
    if not isinstance(issued, dict):
        return _text(issued)
    parts = issued.get("date-parts")
    first = parts[0] if isinstance(parts, list) and parts and isinstance(parts[0], list) else []
    numbers = [number for part in first[:3] if (number := _text(part)).lstrip("-").isdecimal()]
    if numbers:
        return "-".join([numbers[0], *(number.zfill(2) for number in numbers[1:])])
    return _text(issued.get("raw")) or _text(issued.get("literal"))
