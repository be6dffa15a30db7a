"""What each audit rule flags, and what looks like it and is none. Texts of several domains and marker styles."""

import pytest

from rewriter.auditing import audit
from rewriter.domain import Finding, Severity
from rewriter.reading import read_article

LINKS = "\n\n[1]: https://gazette.example/a\n[2]: https://courier.example/b\n"


def found(text: str, rule: str) -> list[Finding]:
    return [finding for finding in audit(read_article(text)).findings if finding.rule == rule]


FLAGGED = [
    (
        "no-citation-at-all",
        "The dam failed on 2 May 2019. It held 40 million litres. Ada Crane rebuilt it.",
        "no source",
    ),
    ("dangling-marker", f"The dam failed in May [1]. It was rebuilt in June [2]. It leaks [7].{LINKS}", "'7'"),
    ("dangling-marker", "The dam failed in May 【3†L1-L4】. It was rebuilt 【5†L8-L9】.", "2 markers of this style"),
    ("unused-source", f"The dam failed in May [1]. It was rebuilt in June [1].{LINKS}", "'2'"),
    (
        "one-id-several-publishers",
        "According to Reuters, the fund lost 4% [3]. Bloomberg reported that the fund had closed [3].",
        "Reuters and Bloomberg",
    ),
    (
        "one-id-several-publishers",
        "The Quay Times (2024) reports a delay [cite: 4]. The Quay Times (2021) reports a strike [cite: 4].",
        "(2024) and The Quay Times (2021)",
    ),
    ("unsourced-fact", f"The dam failed in May [1]. It held 40 million litres.{LINKS}", "'40 million litres'"),
    (
        "unsourced-fact",
        f"The lamp won a prize [1].\n\n- Weight: 410 g\n- Height: 31 cm\n- Power: 9 W\n{LINKS}",
        "3 sentences of a list",
    ),
    (
        "one-work-several-ids",
        "A thread on r/tramways with 318 votes asks for night trams [2]. Users of r/tramways (318 votes) hope [6].",
        "'2' and '6'",
    ),
    (
        "one-work-several-ids",
        "The dam failed [1]. It leaks [2].\n\n[1]: https://a.example/x?utm_source=chatgpt.com\n[2]: "
        "http://www.a.example/x\n",
        "one page",
    ),
    (
        "conflicting-values",
        "The trial enrolled 240 patients in Corrowby [1]. The Corrowby trial enrolled 420 patients in all [2].",
        "'420' stands where '240'",
    ),
    (
        "conflicting-values",
        "The hall seats 900 (per Quay Times) or 1,100 (per Harbour Weekly) [1].",
        "the text says so",
    ),
    (
        "conflicting-dates",
        "The Lindqvist tunnel opened to traffic on 14 May 2023 [1]. "
        "The Lindqvist tunnel was opened to traffic on 21 May 2023 [2].",
        "'21 May 2023' here and '14 May 2023' before",
    ),
    (
        "conflicting-dates",
        "By August 2025 the fund had already purchased 40 flats in Corrowby [1]. "
        "In June 2025 the fund purchased 40 flats in Corrowby [2].",
        "a difference of precision",
    ),
    (
        "rumour-restated-as-fact",
        "Rumours say that a sister ship has been ordered [2]. The price is 4 million [1]. "
        "The sister ship opens the door to longer voyages.",
        "sister ship",
    ),
    (
        "rumour-restated-as-fact",
        "The camera has a larger sensor (confirmed in early firmware leaks) [1].",
        "a leak confirms nothing",
    ),
    ("anachronistic-source", "The ferry was sold in March 2025 (Quay Times, 2023).", "Quay Times (2023)"),
    (
        "quotation-in-two-wordings",
        "“We dug through the hardest rock in the north,” Maja Berg said [1]. "
        "Maja Berg said: “We dug the hardest rock of all the north” [2].",
        "is quoted as",
    ),
    (
        "repeated-statement",
        "The patch lowered migraine days by 4.3 a month in adults [1]. It costs €90 [2]. "
        "In adults the patch lowered migraine days by 4.3 a month [1].",
        "says again",
    ),
    ("self-description-untrue", "This is a 9-minute read. The dam failed in May 2019 [1].", "about 1 minute"),
    (
        "self-description-untrue",
        "The city set four conditions:\n\n- The cars stay out [1]\n- The noise ends at nine [1]\n- The "
        "fires are put out [1]\n",
        "lists 3",
    ),
    ("self-description-untrue", "# 9 Reasons to Visit\n\n## The sea\n\nIt is warm [1].\n", "9 Reasons"),
    ("self-description-untrue", "This guide is updated daily. The dam failed in May 2019 [1].", "nothing in the text"),
]

CLEAN = [
    ("no-citation-at-all", "How I learned to love the rain, and other moods. A good day begins with tea."),
    ("dangling-marker", f"The dam failed in May [1]. It was rebuilt in June [2].{LINKS}"),
    ("dangling-marker", "The dam failed in May (Quay Times, 2019)."),
    ("one-id-several-publishers", "The Quay Times (2024) reports a delay [4]. Quay Times (2024) reports a strike [4]."),
    (
        "one-id-several-publishers",
        "Both the Quay Times (2024) and Harbour Weekly (2024) report a delay (web:2, web:3). Coast Radio "
        "(2024) agrees (web:2).",
    ),
    ("unsourced-fact", f"The dam failed in May [1]. What a day! Did it hold 40 million litres?{LINKS}"),
    (
        "one-work-several-ids",
        "A thread on r/tramways with 318 votes asks for night trams [2]. Another on r/tramways (97 votes) "
        "hopes so [6].",
    ),
    (
        "one-work-several-ids",
        "Reuters (2024) reported a loss [2]. Reuters (2024) reported a gain in another fund [6].",
    ),
    (
        "conflicting-values",
        "The tram carried 41,000 riders on weekdays [1]. The tram carried 18,000 riders on Sundays [1].",
    ),
    ("conflicting-values", "The dam cost £4.2 million in 2019 [1]. The dam cost £5.1 million in 2020 [2]."),
    (
        "conflicting-values",
        "The dam held 4.23 million litres of water [1]. The dam held about 4 million litres of water [2].",
    ),
    ("conflicting-values", "- RX 90: 512-bit memory bus\n- RX 80: 256-bit memory bus\n"),
    ("conflicting-values", "Fares for the tram rose from £3 to £5 [1]. The tram fare of £5 is high [2]."),
    ("conflicting-dates", "- Model A: launched 3 May 2024 [1]\n- Model B: launched 9 June 2024 [1]\n"),
    ("conflicting-dates", "The show opened in 2023 [1]. Its opening on 14 May 2023 drew crowds [2]."),
    ("conflicting-dates", "The opening was planned for May 2024 [1]. The opening was delayed to June 2025 [1]."),
    ("conflicting-dates", "Season 1 was released on 3 May 2022 [1]. Season 2 was released on 9 June 2024 [1]."),
    (
        "rumour-restated-as-fact",
        "Rumours say that a sister ship has been ordered [2]. If the sister ship exists, it may sail further.",
    ),
    (
        "rumour-restated-as-fact",
        "Fans claim that Jonas Renner will leave the club [2]. Jonas Renner scored 12 goals in 2019 [1].",
    ),
    ("rumour-restated-as-fact", "The drug may improve cognitive function [1]. Sleep supports cognitive function [2]."),
    (
        "anachronistic-source",
        "Work on the quay, the only part already funded, starts on 8 February 2027 (Quay Times, 2026).",
    ),
    ("anachronistic-source", "The ferry will be sold in March 2025 (Quay Times, 2023)."),
    ("anachronistic-source", "The ferry was sold in March 2021 (Quay Times, 2023)."),
    (
        "quotation-in-two-wordings",
        "“We dug through rock,” Maja Berg said [1]. “We dug through rock,” she said in May [1].",
    ),
    (
        "quotation-in-two-wordings",
        "“We dug through rock all year,” said Maja Berg [1]. “We dug for gold all year,” said Bo Ek [2].",
    ),
    (
        "repeated-statement",
        "### Mint\n\n- Increases blood flow to the brain [1]\n\n### Sage\n\n- Increases blood flow to the brain [2]\n",
    ),
    (
        "self-description-untrue",
        "# 3 Reasons to Visit\n\n## Sea\n\nWarm [1].\n\n## Sun\n\nHot [1].\n\n## Sand\n\nFine [1].\n",
    ),
    ("self-description-untrue", "The minister read a 2,000-word statement on 3 May 2019 [1]."),
    (
        "self-description-untrue",
        "The city set three conditions:\n\n- The cars stay out [1]\n- The noise ends at nine [1]\n- The "
        "fires are put out [1]\n",
    ),
]


@pytest.mark.parametrize(("rule", "text", "words"), FLAGGED)
def test_is_flagged(rule: str, text: str, words: str) -> None:
    messages = [finding.message for finding in found(text, rule)]
    assert any(words in message for message in messages), messages


@pytest.mark.parametrize(("rule", "text"), CLEAN)
def test_false_positive_against(rule: str, text: str) -> None:
    assert [finding.message for finding in found(text, rule)] == []


def test_a_whole_style_without_a_list_is_one_piece_of_advice() -> None:
    text = " ".join(f"The dam lost {n} litres (web:{n})." for n in range(3, 30))
    hits = found(text, "dangling-marker")
    assert [(hit.severity, len(hit.evidence)) for hit in hits] == [(Severity.ADVICE, 0)]


def test_an_announcement_under_the_same_id_is_told_with_the_publishers() -> None:
    text = (
        "Lanterna Rail announced the train on 3 May 2024 via Station Day (web:4). Ada Crane told Harbour Weekly (2023) "
        "that she had doubts (web:4). Coast Radio (2025) says the train is late (web:4)."
    )
    (hit,) = found(text, "one-id-several-publishers")
    assert "Harbour Weekly (2023), Coast Radio (2025) and the Station Day announcement" in hit.message
    assert [evidence.text for evidence in hit.evidence] == [
        "Harbour Weekly (2023)",
        "Coast Radio (2025)",
        "Station Day",
    ]
