import json
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from rewriter.errors import InputError
from rewriter.llm.cache import Cache, default_path, digest, open_cache
from rewriter.llm.chat import EndpointChat
from rewriter.llm.endpoint import Endpoint
from tests.fake_endpoint import KEY

MESSAGES = [("system", "be exact"), ("user", "hello")]


def model(name: str = "m", url: str = "http://127.0.0.1:1/v1", key: str = KEY, **more: object) -> EndpointChat:
    return EndpointChat(endpoint=Endpoint(name, url, key), **more)


def test_an_answer_is_kept_and_the_first_one_stays(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "answers.sqlite")
    assert cache.get("a") is None
    cache.put("a", "one")
    cache.put("a", "two")
    assert (cache.get("a"), cache.get("b")) == ("one", None)


def test_the_digest_is_of_all_that_decides_an_answer_and_of_nothing_else() -> None:
    same = digest(model(), {"a": 1}, MESSAGES)
    assert digest(model(key="another"), {"a": 1}, MESSAGES) == same
    assert digest(model(timeout=5.0, streaming=True), {"a": 1}, MESSAGES) == same
    others = [
        digest(model("n"), {"a": 1}, MESSAGES),
        digest(model(url="http://127.0.0.1:2/v1"), {"a": 1}, MESSAGES),
        digest(model(temperature=None), {"a": 1}, MESSAGES),
        digest(model(), {"a": 2}, MESSAGES),
        digest(model(), {"a": 1}, [*MESSAGES, ("user", "more")]),
    ]
    assert len({same, *others}) == len(others) + 1


def test_many_threads_share_one_file(tmp_path: Path) -> None:
    cache = Cache(tmp_path / "answers.sqlite")
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda number: cache.put(str(number % 20), json.dumps(number % 20)), range(200)))
        assert list(pool.map(lambda number: cache.get(str(number)), range(20))) == [str(n) for n in range(20)]


@pytest.mark.parametrize("make", [lambda path: path.mkdir(), lambda path: path.write_bytes(b"no database " * 99)])
def test_a_file_of_no_use_is_said_before_anybody_is_asked(tmp_path: Path, make: object) -> None:
    path = tmp_path / "answers.sqlite"
    make(path)  # type: ignore[operator]
    with pytest.raises(InputError, match=r"cannot be used.*--no-cache"):
        open_cache(path)


def test_no_path_is_no_cache() -> None:
    assert open_cache(None) is None


def test_batches_keep_answers_in_the_users_cache_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "caches"))
    assert default_path() == tmp_path / "caches" / "rewriter" / "answers.sqlite"
    assert default_path().parent.is_dir()


def test_the_file_holds_no_prompt_and_no_key(tmp_path: Path) -> None:
    path = tmp_path / "answers.sqlite"
    Cache(path).put(digest(model(), {}, MESSAGES), "an answer")
    with sqlite3.connect(path) as connection:
        held = " ".join(connection.iterdump())
    assert "an answer" in held
    assert "hello" not in held
    assert KEY not in held
