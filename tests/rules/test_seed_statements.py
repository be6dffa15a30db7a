"""Single statements about a real article, each with one thing wrong, or nothing."""

import pytest

from rewriter.domain import Article, Severity
from rewriter.reading import read_article
from rewriter.rules import check
from tests.shared_articles import shared_article


@pytest.fixture(scope="module")
def seed() -> Article:
    return read_article(shared_article("seed.txt"))


def errors(statement: str, original: Article) -> list[str]:
    report = check(read_article(statement), original)
    return [f"{f.code} {f.message}" for f in report.findings if f.severity is Severity.ERROR]


WRONG = {
    "both viewing figures merged": "The first season drew 659.51 million hours of viewing in 30 days (web:13).",
    "both viewing figures merged, both markers": (
        "The first season was watched for 659.51 million hours in its first 30 days (web:1, web:13)."
    ),
    "a namesake for the director": "Director Lee Byeong-chan said Season 2 would focus on “zombie survival” (web:15).",
    "a plan told as confirmed": "Netflix confirmed a 2026 release (web:13).",
    "the subtitle as fact": "The second season is subtitled “City Under Siege” (post:0).",
    "the actor for the character": "Cho Yi-hyun, a half-human hybrid, hints that there are others like her (web:11).",
    "actor and character exchanged": (
        "Among those returning are Nam On-jo (Park Ji-hu) and Cho Yi-hyun (web:17, web:18)."
    ),
    "a quotation changed by one word": "The video was captioned “Can they survive again?” (web:0).",
    "the right fact under the wrong marker": "Roh Yoon-seo left the cast because of scheduling conflicts (web:13).",
    "another percentage": "It holds a 98% score on Rotten Tomatoes (web:1, web:7).",
    "a year too early": "Netflix announced the second season on June 6, 2021 (web:0).",
    "a denied detail confirmed": (
        "Netflix’s official channels confirm the subtitle and a detailed plot (web:6, web:23)."
    ),
    "a worldwide increase": "Subscriptions grew by 7 percentage points in South Korea in 2025 (Newsweek, 2025).",
    "an analogy": "The hambies mirror the Chimu mummy’s afterlife beliefs (CBS News, 2025).",
    "a marker the article does not have": "Netflix announced Season 2 on June 6, 2022 (web:99).",
}

RIGHT = {
    "a date in day-first form": "The second season was announced on 6 June 2022 (web:0).",
    "a rounded figure that says so": "Viewers had watched nearly 660 million hours by April 2022 (web:13).",
    "percent as a word": "It has an 89 percent score on Rotten Tomatoes (web:1, web:7).",
    "active for passive": "In the finale, the military bombs Hyosan (web:11).",
    "a shortened name": "Roh dropped out because of scheduling conflicts (web:10, web:20).",
    "a coarser date": "Netflix announced Season 2 in June 2022 (web:0).",
    "the window": "The Chosun Daily (2024) expects a release in late 2025 or early 2026 (web:23).",
    "a rumour marked": "Fans on X claim that the season is called “City Under Siege”; this is unconfirmed (post:0).",
    "the figure in full": "The first season was viewed for 474,260,000 hours in 30 days (web:1, web:7).",
    "the cast": "Park Ji-hu (Nam On-jo), Cho Yi-hyun (Nam-ra) and Park Solomon (Su-hyeok) return (web:17, web:18).",
    "the denial": "Netflix’s channels do not mention a subtitle or a detailed plot (web:6, web:23).",
    "the delay": "Filming planned for 2024 was put off to 2025 (web:13).",
    "the increase": "Netflix’s subscribers in South Korea grew by 7% in 2025 (Newsweek, 2025).",
}


@pytest.mark.parametrize("statement", WRONG.values(), ids=WRONG.keys())
def test_a_wrong_statement_is_an_error(statement: str, seed: Article) -> None:
    assert errors(statement, seed)


@pytest.mark.parametrize("statement", RIGHT.values(), ids=RIGHT.keys())
def test_a_right_statement_passes(statement: str, seed: Article) -> None:
    assert errors(statement, seed) == []
