"""Tests reach no network and no model: recordings are replayed, and one that nobody plays fails the suite."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from vcr import VCR
from vcr.cassette import Cassette

from tests import recording


def pytest_recording_configure(config: pytest.Config, vcr: VCR) -> None:  # noqa: ARG001
    vcr.register_serializer("yaml", recording.Readable)


@pytest.fixture(scope="session")
def vcr_config() -> dict[str, Any]:
    return recording.configuration()


@pytest.fixture(scope="session")
def vcr_cassette_dir() -> str:
    return str(recording.CASSETTES)


@pytest.fixture(autouse=True)
def every_recorded_answer_is_played(vcr: Cassette | None, record_mode: str) -> Iterator[None]:
    yield
    if vcr is not None and record_mode == "none":
        assert vcr.all_played, f"{len(vcr) - vcr.play_count} recorded answers were not asked for; make record"


@pytest.fixture(autouse=True)
def no_account_from_the_environment(monkeypatch: pytest.MonkeyPatch, record_mode: str) -> None:
    """Nobody's key, address or tracing service is used by a test, unless it records."""
    if record_mode == "none":
        for name in ("OPENAI_API_KEY", "OPENAI_BASE_URL", "OPENAI_ORG_ID", "OPENAI_PROJECT_ID", "REWRITER_BASE_URL"):
            monkeypatch.delenv(name, raising=False)
    for name in ("LANGSMITH_TRACING", "LANGSMITH_TRACING_V2", "LANGCHAIN_TRACING_V2", "REWRITER_TRACING"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of third-party texts beside a developer's checkout; a test that needs it skips where it is missing."""
    folder = Path(__file__).resolve().parents[2] / "shared"
    if not folder.is_dir():
        pytest.skip("needs ../shared, third-party texts that are not part of the project")
    return folder
