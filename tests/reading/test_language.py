import pytest

from rewriter.reading import language


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The mill turned again in March, and the owner said that it was old.", "en"),
        ("Die Mühle drehte sich im März wieder, und der Besitzer sagte, dass sie alt ist.", "de"),
        ("Le moulin a tourné en mars et le propriétaire dit que la roue est vieille.", "fr"),
        ("El molino giró en marzo y el dueño dice que la rueda es muy vieja para los campos.", "es"),
        ("Kincir itu berputar lagi pada bulan Maret dan pemiliknya mengatakan bahwa ini tidak akan lama.", "id"),
        ("Мельница снова заработала в марте, и хозяин доволен.", "ru"),
        ("水車は三月にまた回り始めました。", "ja"),
        ("제분소가 삼월에 다시 돌기 시작했다.", "ko"),
        ("Revenue up 4%.", "en"),
        ("12 34 56", "und"),
        ("", "und"),
    ],
)
def test_a_text_tells_its_language_by_its_commonest_words(text: str, code: str) -> None:
    assert language.guess(text) == code
