"""Quotations are told from apostrophes, speech from titles and terms, and the speaker is who the sentence says."""

import pytest

from rewriter.domain import Quotation, Span
from rewriter.facts import extract


def quotations(text: str) -> list[Quotation]:
    return [fact for fact in extract(text, Span(0, len(text))) if isinstance(fact, Quotation)]


SPOKEN = [
    ("“We never expected this,” said Maria Gomez, the club's president.", "Maria Gomez"),
    ('"It was a long night," Gomez told reporters.', "Gomez"),
    ("Maria Gomez said the plan was “a disaster in slow motion.”", "Maria Gomez"),
    ("Han Do-yun told The Korea Herald that it would focus on “island survival,” again.", "Han Do-yun"),
    (
        "It fits director Han Do-yun’s remarks to The Korea Herald, where he teased “more powerful storms”.",
        "Han Do-yun",
    ),
    ('According to Dr. Ana Ruiz, "the trial was stopped because the drug worked."', "Ana Ruiz"),
    ('Ana Ruiz: "We are thrilled."', "Ana Ruiz"),
    ("In a statement, Toyota said: “Deliveries begin in May.”", "Toyota"),
    ("It was delayed for “better working conditions and quality,” per Notes on Netflix.", "Notes on Netflix"),
    ("The thread ends with @MinTalk (2025) accusing Netflix of “pretending not to listen” it.", "@MinTalk"),
    ("‘We won’t sell,’ the chairman, Otto Braun, said.", "Otto Braun"),
    ("“It works,” says the surgeon Ewa Lis, “and it is cheap.”", "Ewa Lis"),
    ("Ana Ruiz of the Quay Residents' League said “it is a really bad plan.”", "Ana Ruiz"),
    ("Ana Ruiz, chair of the Quay League, said “it is a really bad plan.”", "Ana Ruiz"),
    ("“It is a bad plan,” Ana Ruiz, chair of the Quay League, said.", "Ana Ruiz"),
    ("“It is a bad plan,” said Ana Ruiz, of the residents' league.", "Ana Ruiz"),
    ("Otto Braun wrote that 'the bridge is not safe' in 2019.", "Otto Braun"),
    ("Mayor Otto Braun, who took office in May, called it “a mistake we will not repeat.”", "Otto Braun"),
]


@pytest.mark.parametrize(("text", "speaker"), SPOKEN)
def test_speaker_is_who_the_sentence_says(text: str, speaker: str) -> None:
    quotation = quotations(text)[0]
    assert (quotation.speaker, quotation.is_speech) == (speaker, True)


NOBODY = [
    "It came with a video captioned, “Can we survive again?”",
    '"I don\'t know," she said.',
    "The minister called it “a mistake we will not repeat” on Monday.",
    "A sign read “no entry without a pass” at the time.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_no_speaker_is_invented(text: str) -> None:
    (quotation,) = quotations(text)
    assert (quotation.speaker, quotation.is_speech) == ("", True)


TERMS = [
    ("The band's single 'Blue Morning' topped the charts.", ["'Blue Morning'"]),
    ("The 'experts' were wrong about the so-called “super sprint” of May.", ["'experts'", "“super sprint”"]),
    (
        "Season 2, subtitled “Rain Over Lima,” will move to a “sunken city,” at last.",
        ["“Rain Over Lima,”", "“sunken city,”"],
    ),
    ("Kim said the film “The Long Way Home” moved him.", ["“The Long Way Home”"]),
]


@pytest.mark.parametrize(("text", "terms"), TERMS)
def test_titles_and_terms_are_no_speech(text: str, terms: list[str]) -> None:
    found = quotations(text)
    assert [quotation.text for quotation in found] == terms
    assert not any(quotation.is_speech or quotation.speaker for quotation in found)


@pytest.mark.parametrize(
    "text",
    [
        "He didn't say it's over; the players' union isn't happy.",
        "The '90s were the fans’ best years.",
        "A 5'9\" man left.",
        "Rock 'n' roll",
    ],
)
def test_apostrophes_quote_nothing(text: str) -> None:
    assert [quotation for quotation in quotations(text) if len(quotation.words) > 1] == []


def test_plural_possessive_inside_single_quotes_does_not_end_them() -> None:
    assert [q.text for q in quotations("He wrote 'the fans' choice won' there.")] == ["'the fans' choice won'"]


def test_two_parts_of_one_utterance_have_one_speaker() -> None:
    first, second = quotations('"It was late," Gomez told them, "but we got there."')
    assert (first.speaker, second.speaker) == ("Gomez", "Gomez")
