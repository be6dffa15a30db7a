"""The command line: thin commands over the public functions."""

from rewriter.cli.main import main

__all__ = ["main"]
