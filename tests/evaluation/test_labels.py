"""Gold files that fit their article, and every way in which one does not."""

from pathlib import Path
from typing import Any

import pytest

from rewriter.errors import InputError
from rewriter.evaluation.labels.dataset import evals_folder, gold_files, load_dataset, load_item
from rewriter.evaluation.labels.gold import load_gold
from rewriter.evaluation.labels.validating import problems
from tests.evaluation.small import GOLD, SENTENCES, write_dataset

OWN = gold_files(evals_folder() / "datasets" / "articles")


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.name)
def test_the_projects_own_labels_fit_their_articles(path: Path) -> None:
    item = load_item(path)
    assert problems(item.gold, item.article) == ()


def test_the_small_labels_fit(tmp_path: Path) -> None:
    (item,) = load_dataset(write_dataset(tmp_path))
    assert (item.name, len(item.gold.key_facts)) == ("marlow", 3)


def changed(key: str, place: int, **values: object) -> dict[str, Any]:
    rows: Any = [dict(row) if isinstance(row, dict) else row for row in GOLD[key]]  # type: ignore[attr-defined]
    rows[place].update(values)
    return {key: rows}


def without(key: str, place: int) -> dict[str, Any]:
    return {key: [row for number, row in enumerate(GOLD[key]) if number != place]}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (changed("sentences", 1, text="The Marlow ferry sank."), "is not in the article"),
        (without("sentences", 6), "no label for 'Its engine was built in Leith.'"),
        (without("sentences", 7), "no label for"),
        (changed("sentences", 1, parts=[{"text": "it sank", "kind": "rumour"}]), "is not in its sentence"),
        (changed("sentences", 1, parts=[{"text": "a refit", "kind": "fact"}]), "of its sentence's own kind"),
        (changed("key_facts", 0, text="Nothing."), "is not in the article"),
        (changed("key_facts", 0, values=["4 May 2027"]), "value '4 May 2027' is not in the text"),
        (changed("key_facts", 0, markers=["web:9"]), "'web:9' of key fact .* is no marker of the article"),
        (changed("key_facts", 0, markers=["web:2"]), "'web:2' of key fact .* does not stand on its text"),
        (changed("rumours", 0, text="A night boat."), "rumour 'A night boat.' is not in the article"),
        ({"rumours": GOLD["rumours"] * 2}, "labelled more often than it stands"),  # type: ignore[operator]
        (changed("analogies", 0, words=[]), "has no words to tell its survival by"),
        (changed("analogies", 0, words=["Hades"]), "word 'Hades' is not in its analogy"),
        (changed("analogies", 0, words=["it"]), "also stands elsewhere in the article"),
        ({"calls_to_action": ["Sail now!"]}, "call to action 'Sail now!' is not in the article"),
        ({"uncited": [SENTENCES[1][0]]}, "has a marker in it"),
        (
            {"conflicts": [{"about": "x", "values": [{"value": "7 knots", "markers": []}, {"value": "9"}]}]},
            "value '7 knots' of conflict 'x'",
        ),
        (
            {"conflicts": [{"about": "x", "values": [{"value": "1,200", "markers": ["web:9"]}, {"value": "300"}]}]},
            "marker 'web:9' of conflict 'x'",
        ),
    ],
)
def test_what_does_not_fit_is_named(changes: dict[str, Any], said: str, tmp_path: Path) -> None:
    write_dataset(tmp_path, **changes)
    with pytest.raises(InputError, match=said) as caught:
        load_dataset(tmp_path)
    assert "labels of 'marlow' do not fit" in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (changed("sentences", 1, kind="story"), "'sentences.1.kind'.*'story'"),
        (changed("sentences", 1, note="?"), "'sentences.1.note'"),
        ({"author": "me"}, "'author'"),
        (changed("key_facts", 0, salience=4), "'key_facts.0.salience'"),
        (changed("key_facts", 0, status="rumoured"), "'key_facts.0.status'"),
        (changed("key_facts", 0, values=[]), "'key_facts.0.values'"),
        ({"sentences": []}, "'sentences'"),
    ],
)
def test_what_is_no_gold_file_is_named_with_its_key(changes: dict[str, Any], said: str, tmp_path: Path) -> None:
    write_dataset(tmp_path, **changes)
    with pytest.raises(InputError, match=said):
        load_gold(tmp_path / "marlow.gold.yaml")


def test_sentences_stand_in_the_articles_order(tmp_path: Path) -> None:
    rows: Any = GOLD["sentences"]
    item = load_item(write_dataset(tmp_path, sentences=[rows[0], rows[2], rows[1], *rows[3:]]) / "marlow.gold.yaml")
    assert any("stands before the sentence above it" in line for line in problems(item.gold, item.article))


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "x.gold.yaml").write_text("a: [", encoding="utf-8")
    with pytest.raises(InputError, match="no YAML"):
        load_gold(tmp_path / "x.gold.yaml")
    with pytest.raises(InputError, match="no such file"):
        load_gold(tmp_path / "y.gold.yaml")
    with pytest.raises(InputError, match="no folder"):
        load_dataset(tmp_path / "nowhere")
    with pytest.raises(InputError, match=r"no \*\.gold\.yaml"):
        load_dataset(write_dataset(tmp_path / "empty", ()))


def test_labels_without_their_article_are_named(tmp_path: Path) -> None:
    write_dataset(tmp_path)
    (tmp_path / "marlow.md").unlink()
    with pytest.raises(InputError, match=r"labels 'marlow\.md', but there is no such file"):
        load_dataset(tmp_path)


def test_a_second_labelling_finds_its_articles_in_the_folder_beside(tmp_path: Path) -> None:
    write_dataset(tmp_path / "articles")
    second = write_dataset(tmp_path / "second")
    (second / "marlow.md").unlink()
    assert load_item(second / "marlow.gold.yaml").article.title


def test_an_article_outside_the_folder_is_refused(tmp_path: Path) -> None:
    folder = write_dataset(tmp_path / "inner")
    gold = folder / "marlow.gold.yaml"
    (tmp_path / "marlow.md").write_bytes((folder / "marlow.md").read_bytes())
    gold.write_text(gold.read_text(encoding="utf-8").replace("article: marlow.md", "article: ../marlow.md"))
    with pytest.raises(InputError, match="no such file"):
        load_item(gold)


def test_a_digest_changes_with_the_article_and_with_the_labels(tmp_path: Path) -> None:
    (before,) = load_dataset(write_dataset(tmp_path))
    (again,) = load_dataset(write_dataset(tmp_path))
    (after,) = load_dataset(write_dataset(tmp_path, calls_to_action=[]))
    assert before.digest == again.digest != after.digest
