"""The page of a run in a real browser: its filter works, nothing leaves it, and no text in it runs."""

import re
from collections.abc import Iterator

import pytest

from rewriter.evaluation.report.page import page_html
from rewriter.evaluation.summary import summarise
from tests.evaluation.browser import Tab, find, tab
from tests.evaluation.hostile import ATTACK, hostile_run


@pytest.fixture(scope="module")
def page() -> str:
    run = hostile_run()
    return page_html(summarise(run), run)


@pytest.fixture(scope="module")
def opened(page: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tab]:
    command = find()
    if command is None:
        pytest.skip("no Chromium on this machine: apt install chromium, as .ci/run does")
    folder = tmp_path_factory.mktemp("page")
    file = folder / "report.html"
    file.write_text(page, encoding="utf-8")
    with tab(command, folder / "profile") as made:
        made.open(file)
        yield made


def test_the_page_asks_for_nothing_but_itself(opened: Tab) -> None:
    opened.value("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert [address for address in opened.requests if not address.endswith("/report.html")] == []
    assert len(opened.requests) == 1


def test_no_text_of_an_article_an_arm_or_a_model_runs(opened: Tab) -> None:
    assert opened.value("String(window.taken)") == "undefined"
    assert opened.value("document.querySelectorAll('img, iframe, link, a').length") == 0
    assert opened.value("document.querySelectorAll('script').length") == 1
    assert ATTACK in opened.value("document.querySelector('.sample .text').textContent")
    assert opened.complaints == []


def test_the_policy_stops_a_script_that_got_in_all_the_same(opened: Tab) -> None:
    """A second lock: were the escaping ever forgotten, the browser would not run or fetch what came in."""
    opened.value(
        "document.body.insertAdjacentHTML('beforeend',"
        "'<img id=stray src=http://127.0.0.1:9/z onerror=\"window.late=1\">');"
        "const s = document.createElement('script'); s.textContent = 'window.late = 2'; document.body.append(s); 0"
    )
    assert opened.value("String(window.late)") == "undefined"
    assert any("Content Security Policy" in said for said in opened.complaints)
    opened.value("document.getElementById('stray').remove(); 0")
    opened.complaints.clear()


SHOWN = "Array.from(document.querySelectorAll('.sample')).filter(s => !s.closest('[hidden]')).map(s => s.dataset.arm)"
SUBJECTS = (
    "Array.from(document.querySelectorAll('.subject')).filter(s => !s.hidden)"
    ".map(s => s.querySelector('h3').textContent)"
)
ROWS = (
    "Array.from(document.querySelectorAll('.scores tr')).filter(r => !r.closest('[hidden]')).map(r => r.dataset.metric)"
)


def choose(opened: Tab, metric: str = "", outcome: str = "", arm: str = "") -> None:
    for name, value in (("metric", metric), ("outcome", outcome), ("arm", arm)):
        opened.value(f"document.getElementById('{name}').value = {value!r}; 0")
    opened.value("document.getElementById('metric').dispatchEvent(new Event('change', {bubbles: true})); 0")


@pytest.mark.parametrize(
    ("metric", "outcome", "arm", "arms", "subjects"),
    [
        ("", "", "", ["new", "old", "new", "old"], ["first", "second"]),
        ("kept", "short", "", ["old"], ["first"]),
        ("kept", "full", "", ["new", "new"], ["first", "second"]),
        ("kept", "unscored", "", ["old"], ["second"]),
        ("rounds", "unscored", "new", ["new", "new"], ["first", "second"]),
        ("", "rejected", "", ["old"], ["first"]),
        ("", "error", "", ["old"], ["second"]),
        ("", "accepted", "old", [], []),
    ],
)
def test_the_filter_leaves_what_it_says(
    opened: Tab, metric: str, outcome: str, arm: str, arms: list[str], subjects: list[str]
) -> None:
    choose(opened, metric, outcome, arm)
    assert opened.value(SHOWN) == arms
    assert opened.value(SUBJECTS) == subjects
    assert opened.value("document.getElementById('count').textContent") == f"{len(arms)} of 4 rewrites"
    assert set(opened.value(ROWS)) <= ({metric} if metric else {"kept", "rounds"})


def test_findings_are_marked_where_they_are(opened: Tab) -> None:
    choose(opened)
    marks = (
        "Array.from(document.querySelector('.sample').querySelectorAll('mark')).map(m => [m.className, m.textContent])"
    )
    assert opened.value(marks) == [["error", "ferry"]], "of two that overlap the first"


def test_the_page_names_no_address_and_its_policy_allows_none(page: str) -> None:
    outside = page.replace("http://127.0.0.1:9", "")
    assert re.findall(r"""(?:src|href|url\()\s*=?\s*["']?(?:https?:)?//""", outside) == []
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy is not None
    assert policy[1].startswith("default-src &#39;none&#39;; style-src &#39;sha256-")
    assert "unsafe" not in policy[1]


def test_no_text_of_others_is_markup_in_the_page(page: str) -> None:
    """Holds without a browser too."""
    assert "<img" not in page
    assert "<iframe" not in page
    assert page.count("<script>") == page.count("</script>") == 1
    assert "{{ 7 * 7 }}" in page


def test_the_same_run_gives_the_same_page() -> None:
    run = hostile_run()
    assert page_html(summarise(run), run) == page_html(summarise(run), run)
