"""YAML: a list of sources, or a manifest from markers to files, addresses or fields.

    - id: web:13                          web:13: texts/herald.md
      publisher: The Marlow Gazette       web:14: https://example.org/fares
      file: texts/gazette.md              "[2]": {publisher: The Marlow Gazette, file: texts/gazette.md}

Read as nodes, for their line numbers, and with every scalar as the text it is: an id ``1`` is no number.
"""

from collections.abc import Iterator

import yaml

from rewriter.errors import InputError
from rewriter.reading.bibliography.entry import Entry

FIELDS = ("id", "publisher", "title", "url", "date", "file")
_SHAPES = "a list of sources (id, publisher, title, url, date, file) nor a map from markers to files"


def entries(text: str, name: str) -> Iterator[Entry]:
    """The entries of YAML *text*. Raises InputError with ``name:line`` for what is no YAML or no bibliography."""
    root = _composed(text, name)
    if isinstance(root, yaml.SequenceNode):
        for node in root.value:
            yield _listed(node, name)
    elif isinstance(root, yaml.MappingNode):
        for key, value in root.value:
            yield _mapped(key, value, name)
    else:
        raise InputError(f"{name} is neither {_SHAPES}")


def _composed(text: str, name: str) -> yaml.Node | None:
    try:
        return yaml.compose(text, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = f"{name}:{mark.line + 1}" if mark else name
        raise InputError(f"{place}: is no YAML ({error.problem}); put values with ':' or '[' in quotes") from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise InputError(f"{name} is no YAML ({' '.join(str(error).split())[:120]})") from None


def _listed(node: yaml.Node, name: str) -> Entry:
    if not isinstance(node, yaml.MappingNode):
        raise InputError(f"{_place(node, name)}: is no source; write its fields: {', '.join(FIELDS)}")
    return Entry(_place(node, name), **_fields(node, name))


def _mapped(key: yaml.Node, value: yaml.Node, name: str) -> Entry:
    place = _place(key, name)
    if not isinstance(key, yaml.ScalarNode):
        raise InputError(f"{place}: is no marker; put it in quotes")
    if isinstance(value, yaml.MappingNode):
        return Entry(place, **{**_fields(value, name), "id": key.value})
    if not isinstance(value, yaml.ScalarNode) or not value.value.strip():
        raise InputError(f"{place}: {key.value!r} leads to no file or address; write one behind the colon")
    return mapped(key.value, value.value.strip(), place)


def mapped(marker: str, target: str, place: str) -> Entry:
    """A marker's entry by the file or address it leads to."""
    is_address = target.lower().startswith(("http://", "https://", "www."))
    return Entry(place, id=marker, url=target) if is_address else Entry(place, id=marker, file=target)


def _fields(node: yaml.MappingNode, name: str) -> dict[str, str]:
    fields: dict[str, str] = {}
    for key, value in node.value:
        place = _place(key, name)
        field = key.value if isinstance(key, yaml.ScalarNode) else ""
        if field not in FIELDS:
            raise InputError(f"{place}: {field!r} is no field of a source; there are {', '.join(FIELDS)}")
        if not isinstance(value, yaml.ScalarNode):
            raise InputError(f"{place}: {field!r} is no plain text; write its value on one line, in quotes if need be")
        if field in fields:
            raise InputError(f"{place}: {field!r} is given twice; keep one of them")
        fields[field] = value.value.strip()
    return fields


def _place(node: yaml.Node, name: str) -> str:
    return f"{name}:{node.start_mark.line + 1}"
