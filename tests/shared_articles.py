"""Real articles that may lie beside the checkout; they are not the project's and are never committed."""

from pathlib import Path

import pytest

SHARED = Path(__file__).parents[2] / "shared" / "articles"


def shared_article(name: str) -> str:
    """The text of an article beside the checkout; the test skips where it is not there."""
    path = SHARED / name
    if not path.exists():
        pytest.skip(f"needs the article {name} in ../shared/articles, which is not part of the project")
    return path.read_text(encoding="utf-8")
