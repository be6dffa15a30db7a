"""What holds for the repository as a whole: links, layout, the wheel, and no address of any machine."""

import re
import subprocess
import sys
import zipfile
from pathlib import Path
from urllib.parse import unquote

import pytest

ROOT = Path(__file__).parents[1]
KEPT_APART = {".git", ".venv", "build", "dist"}
TEXT_FILES = {".py", ".md", ".toml", ".txt", ".json", ".yaml", ".yml", ".jsonl", ""}


def files(*suffixes: str) -> list[Path]:
    """The repository's own files; caches and environments are not."""
    found = []
    for path in ROOT.rglob("*"):
        parts = path.relative_to(ROOT).parts
        hidden = any(part.startswith(".") and part != ".ci" for part in parts[:-1]) or "__pycache__" in parts
        if path.is_file() and not hidden and not KEPT_APART & set(parts) and path.suffix in suffixes:
            found.append(path)
    return sorted(found)


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def anchors(page: str) -> set[str]:
    """The anchors that code hosts make of headings."""
    headings = re.findall(r"^#{1,6} +(.+)$", page, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_link_of_the_docs_leads_somewhere(page: Path) -> None:
    text = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    for link in re.findall(r"\]\(([^)\s]+)\)", re.sub(r"`[^`\n]*`", "", text)):
        if link.startswith(("http://", "https://")):
            continue
        path, _, anchor = unquote(link).partition("#")
        target = (page.parent / path).resolve() if path else page
        assert target.exists(), f"{name(page)}: {link}"
        if anchor:
            assert anchor in anchors(target.read_text(encoding="utf-8")), f"{name(page)}: {link}"


def test_every_decision_is_listed() -> None:
    listed = (ROOT / "docs" / "decisions" / "README.md").read_text(encoding="utf-8")
    notes = [path.name for path in (ROOT / "docs" / "decisions").glob("[0-9]*.md")]
    assert notes
    assert [note for note in notes if f"({note})" not in listed] == []


MACHINE = re.compile(
    r"(?<![\w.])/(?:home|root|Users|opt|work)/\w|[A-Z]:\\Users"
    r"|(?<![\d.])(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.\d{1,3}\.\d{1,3}(?![\d.])"
)  # fmt: skip


def test_no_file_names_a_machine() -> None:
    this = Path(__file__).resolve()
    texts = {path: path.read_text(encoding="utf-8") for path in files(*TEXT_FILES) if path.resolve() != this}
    hits = {name(path): found[0] for path, text in texts.items() if (found := MACHINE.search(text))}
    assert hits == {}


def test_pinned_versions_name_no_address() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if not line.startswith("#")]
    assert [pin for pin in pins if not re.fullmatch(r"[A-Za-z0-9._-]+==[A-Za-z0-9.+!]+", pin)] == []
    assert len(pins) > 20


def test_every_target_of_make_is_explained() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = re.findall(r"^\.PHONY: (\w+)$", makefile, re.MULTILINE)
    shown = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert {"help", "demo", "test", "check", "fix", "record", "evals"} <= set(targets)
    for target in targets:
        assert re.search(rf"^  make {target} +\S", shown, re.MULTILINE), target


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return zipfile.ZipFile(built).namelist()


@pytest.mark.parametrize("folder", ["prompts", "examples", "evals"])
def test_the_wheel_carries_the_data(folder: str, wheel: list[str]) -> None:
    own = [path.relative_to(ROOT).as_posix() for path in (ROOT / folder).rglob("*.*") if path.is_file()]
    assert own
    assert [path for path in own if f"rewriter/data/{path}" not in wheel] == []


def test_the_wheel_carries_the_report_pages_parts(wheel: list[str]) -> None:
    assets = [path.name for path in (ROOT / "rewriter" / "evaluation" / "report" / "assets").iterdir()]
    assert assets
    assert [name for name in assets if f"rewriter/evaluation/report/assets/{name}" not in wheel] == []


def test_the_wheel_carries_types_and_nothing_of_the_tests(wheel: list[str]) -> None:
    assert "rewriter/py.typed" in wheel
    assert [path for path in wheel if not path.startswith(("rewriter/", "rewriter-"))] == []


def test_importing_the_package_loads_nothing_else() -> None:
    script = "import sys, rewriter; print([m for m in sys.modules if m.startswith('rewriter.')])"
    loaded = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert loaded.stdout == "[]\n"


def test_every_public_name_exists() -> None:
    import rewriter

    assert [each for each in rewriter.__all__ if getattr(rewriter, each, None) is None] == []


@pytest.mark.parametrize(
    "module",
    ["openai", "langchain_core", "httpx2", "rich", "pydantic_settings", "tenacity", "socket", "urllib.request"],
)
def test_checking_loads_no_heavy_library(module: str) -> None:
    script = f"import sys; from rewriter import check; check('A [1].', 'A [1].'); print({module!r} in sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert loaded.stdout == "False\n"
