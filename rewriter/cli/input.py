"""Texts named on the command line."""

from rewriter.errors import InputError
from rewriter.reading.files import load_text


def load_both(rewrite: str, original: str) -> tuple[str, str]:
    """Both texts of a check; stdin can be only one of them."""
    if rewrite == original == "-":
        raise InputError("stdin ('-') can be the rewrite or the original, not both; put one of them in a file")
    return load_text(rewrite), load_text(original)
