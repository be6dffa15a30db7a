"""The built-in editor, and the renderer of any draft, whoever wrote it."""

from rewriter.editing.account import account
from rewriter.editing.edit import Edit, edit
from rewriter.editing.extract import extract
from rewriter.editing.render import render

__all__ = ["Edit", "account", "edit", "extract", "render"]
