import hashlib
from pathlib import Path

import pytest

from rewriter import prompts
from rewriter.errors import InputError

MATTER = "---\ndescription: d\npurpose: draft\n---\n"
BODY = "## system\nBe {{ how }}.\n## user\n{% for x in rows %}\n- {{ x }}\n{% endfor %}\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for version in (1, 2, 10):
        write(tmp_path, MATTER + BODY, version)
    return tmp_path


def write(root: Path, text: str, version: int = 1) -> None:
    (root / "draft").mkdir(exist_ok=True)
    (root / "draft" / f"v{version}.md").write_text(text, encoding="utf-8")


def test_a_name_alone_is_its_newest_version(root: Path) -> None:
    assert prompts.load("draft", root).reference == "draft@v10"
    assert prompts.load("draft@v2", root).reference == "draft@v2"
    assert prompts.published(root) == {"draft": (1, 2, 10)}


@pytest.mark.parametrize("reference", ["x", "draft@v3", "draft@2", "../draft", "draft@v02", "", "draft@v1\n", "Draft"])
def test_an_unknown_prompt_is_answered_with_what_exists(root: Path, reference: str) -> None:
    with pytest.raises(InputError, match="draft@v1, draft@v2, draft@v10"):
        prompts.load(reference, root)


def test_no_prompt_at_all_is_said(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="none is installed"):
        prompts.load("draft", tmp_path)


def test_values_are_filled_in_once(root: Path) -> None:
    messages = prompts.load("draft@v1", root).messages({"how": "{{ rows }} <b>", "rows": ["{% raw %}", "two"]})
    assert messages == [("system", "Be {{ rows }} <b>."), ("user", "- {% raw %}\n- two")]


def test_a_missing_value_is_said(root: Path) -> None:
    with pytest.raises(InputError, match="'rows' is undefined"):
        prompts.load("draft@v1", root).messages({"how": "brief"})


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (BODY, "no front matter"),
        ("---\ndescription: d\n---\n" + BODY, "purpose"),
        (MATTER.replace("purpose", "extra: 1\npurpose") + BODY, "extra"),
        ("---\n: [\n---\n" + BODY, "no YAML"),
        ("---\njust words\n---\n" + BODY, "front matter"),
        (MATTER + "## system\nx\n", "'## system' part"),
        (MATTER + "## user\nx\n## system\ny\n", "'## system' part"),
        (MATTER + "before\n" + BODY, "'## system' part"),
        (MATTER + "## system\n{{ x\n## user\ny\n", "jinja2"),
    ],
)
def test_a_faulty_prompt_file_is_named_with_its_fault(tmp_path: Path, text: str, said: str) -> None:
    write(tmp_path, text)
    with pytest.raises(InputError, match=said) as caught:
        prompts.load("draft", tmp_path)
    assert "v1.md" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_digest_is_that_of_the_file(root: Path) -> None:
    assert prompts.load("draft@v2", root).digest == hashlib.sha256((MATTER + BODY).encode()).hexdigest()


def test_a_published_prompt_is_never_edited() -> None:
    """A better wording is a new version with a line of its own in prompts/digests.txt (the form of sha256sum)."""
    lines = (prompts.folder() / "digests.txt").read_text(encoding="utf-8").splitlines()
    listed = {name: digest for digest, name in (line.split() for line in lines)}
    found = {
        f"{name}/v{version}.md": prompts.load(f"{name}@v{version}").digest
        for name, versions in prompts.published().items()
        for version in versions
    }
    assert found == listed


@pytest.mark.parametrize("name", ["draft", "repair"])
def test_every_published_prompt_says_what_it_is_for(name: str) -> None:
    for version in prompts.published()[name]:
        prompt = prompts.load(f"{name}@v{version}")
        assert prompt.purpose == name
        assert prompt.description
