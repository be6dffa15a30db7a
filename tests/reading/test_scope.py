"""Which sentences a marker covers: the rule of rewriter.reading.scope, case by case."""

import pytest

from rewriter.reading.reader import read

CASES = {
    "inside the sentence": ("It fell. It rose [1] in May. It stayed.", [[], ["1"], []]),
    "before the full stop": ("It fell. It rose [1].", [[], ["1"]]),
    "behind the full stop": ("It fell. It rose. [1] It stayed.", [[], ["1"], []]),
    "glued behind the full stop": ("It fell.[1]It rose.", [["1"], []]),
    "between two sentences": ("It fell (web:1). (web:2) It rose.", [["web:1", "web:2"], []]),
    "alone below a paragraph": ("It fell. It rose.\n\n(web:1)\n", [[], ["web:1"], ["web:1"]]),
    "behind the last item": ("- It fell\n- It rose [1]\n", [[], ["1"]]),
    "an item of two sentences": ("- It fell. It rose. [1]\n", [[], ["1"]]),
    "a lead-in, no item marked": ("It said (web:3):\n- It fell\n- It rose\n", [["web:3"], ["web:3"], ["web:3"]]),
    "a lead-in, one item marked": ("It said (web:3):\n- It fell\n- It rose [1]\n", [["web:3"], [], ["1"]]),
    "inside a lead-in, not at its end": ("It (web:3) said this:\n- It fell\n", [["web:3"], []]),
    "a heading": ("## It fell [1]\n\nIt rose.\n", [["1"], []]),
    "a table row": ("| a | 1 |\n|---|---|\n| b | 2 [1] |\n", [[], ["1"]]),
    "a pair of tags around two sentences": (
        'It was. <cite index="1-1">It fell. It rose.</cite> It is.',
        [[], ["1-1"], ["1-1"], []],
    ),
    "start and end marks": ("It was. [cite_start]It fell. It rose. [cite: 3] It is.", [[], ["cite:3"], ["cite:3"], []]),
    "an empty pair": ("It fell.[span_1](start_span)[span_1](end_span) It rose.", [["span_1"], []]),
}


@pytest.mark.parametrize(("text", "keys"), CASES.values(), ids=CASES.keys())
def test_a_marker_covers_what_the_rule_says(text: str, keys: list[list[str]]) -> None:
    assert [sorted(sentence.keys) for sentence in read(text).sentences] == keys
