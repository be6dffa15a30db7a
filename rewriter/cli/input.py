"""Texts named on the command line."""


from rewriter.errors import InputError
from rewriter.reading.files import load_text
from rewriter.reading.formats import text_of


def load_both(rewrite: str, original: str) -> tuple[str, str]:
    """Both texts of a check; stdin can be only one of them."""
    if rewrite == original == "-":
        raise InputError("stdin ('-') can be the rewrite or the original, not both; put one of them in a file")
    return load_article(rewrite), load_article(original)


def load_article(path: str) -> str:
    """The text of the article in the file *path* (``"-"`` is stdin): of HTML what a reader sees of it."""
    return text_of(load_text(path), "" if path == "-" else path)


def display_name(path: str) -> str:
    """What a report calls the text."""
    return "<stdin>" if path == "-" else path
