"""The recording itself: what is written, and when a replay fails."""

from pathlib import Path

import pytest
from langchain_core.messages import HumanMessage
from pytest_httpserver import HTTPServer
from vcr import VCR
from vcr.cassette import Cassette, CassetteContextDecorator
from vcr.errors import CannotOverwriteExistingCassetteException

from rewriter.llm.chat import EndpointChat
from rewriter.llm.endpoint import Endpoint
from rewriter.llm.retry import Retry
from tests.fake_endpoint import KEY, FakeEndpoint, fails, says
from tests.recording import LOOPBACK, Readable, configuration, recorded_model

pytestmark = pytest.mark.block_network(allowed_hosts=["127.0.0.1", "localhost"])

PROMPT = "Line one, “quoted”.\nLine two: 12 %\n"
ANSWER = '{"title": "Ä",\n "statements": []}'


def cassette(folder: Path, mode: str) -> CassetteContextDecorator:
    vcr = VCR(record_mode=mode, cassette_library_dir=str(folder))
    vcr.register_serializer("yaml", Readable)
    return vcr.use_cassette("one.yaml", **configuration())


def ask(url: str, prompt: str = PROMPT) -> str:
    endpoint = Endpoint("relay", url, KEY)
    return EndpointChat(endpoint=endpoint, retry=Retry(2, 0.01, 1.0)).invoke([HumanMessage(prompt)]).text


@pytest.fixture
def recorded(tmp_path: Path, httpserver: HTTPServer) -> Path:
    endpoint = FakeEndpoint(httpserver).answers(fails(503, set_cookie="id=1"), says(ANSWER))
    with cassette(tmp_path, "all"):
        assert ask(endpoint.url) == ANSWER
    return tmp_path


def replay(folder: Path, prompt: str = PROMPT) -> tuple[str, Cassette]:
    with cassette(folder, "none") as played:
        return ask("http://127.0.0.1:9/v1", prompt), played


def test_a_replay_gives_the_same_answer_without_the_endpoint(recorded: Path) -> None:
    answer, played = replay(recorded)
    assert answer == ANSWER
    assert played.all_played


def test_a_changed_prompt_is_not_answered_by_an_old_recording(recorded: Path) -> None:
    with pytest.raises(CannotOverwriteExistingCassetteException, match="body differs"):
        replay(recorded, PROMPT.replace("12", "13"))


def test_a_recording_is_text_without_key_cookie_or_address(recorded: Path) -> None:
    text = (recorded / "one.yaml").read_text(encoding="utf-8")
    assert "Line one, “quoted”.\n" in text
    assert '"title": "Ä",\n' in text
    assert f"http://{LOOPBACK}/v1/chat/completions" in text
    for trace in (KEY, "authorization", "cookie", "stainless", "localhost", "user-agent", "openssl", "date:"):
        assert trace not in text.lower()


def test_the_model_of_a_recording_is_known(recorded: Path) -> None:
    assert recorded_model(recorded / "one.yaml") == "relay"


def test_writing_a_recording_again_changes_nothing(recorded: Path) -> None:
    text = (recorded / "one.yaml").read_text(encoding="utf-8")
    assert Readable.serialize(Readable.deserialize(text)) == text
