"""Labels that a sentence gets as a whole, before its parts are looked at."""

from rewriter.domain import Article, Block, Kind, Quantity, Sentence
from rewriter.reading.kinds.calls import call_to_action
from rewriter.reading.kinds.decide import Label
from rewriter.reading.kinds.denials import denial
from rewriter.reading.kinds.fillers import filler, rhetorical
from rewriter.reading.kinds.selfdescription import self_description

_TEXTLESS = {Block.HEADING: "a heading", Block.REFERENCE: "an entry of the source list", Block.CODE: "code"}


def label_whole(article: Article, sentence: Sentence) -> Label | None:
    """The label of *sentence* by form alone, or None when its parts decide."""
    if sentence.block in _TEXTLESS:
        return Label(Kind.META, _TEXTLESS[sentence.block])
    text = sentence.span.of(article.prose)
    if cue := self_description(text):
        return Label(Kind.META, f"speaks about the text itself ({cue!r})")
    if cue := call_to_action(text):
        return Label(Kind.CALL_TO_ACTION, f"tells the reader what to do ({cue!r})")
    if denial(text):
        return None
    if not sentence.cited_by and text.rstrip().endswith(":"):
        return Label(Kind.META, "introduces a list")
    if not sentence.cited_by and rhetorical(text):
        return Label(Kind.FILLER, "a question, not a statement")
    if (cue := filler(text)) and not (sentence.cited_by and any(isinstance(f, Quantity) for f in sentence.facts)):
        return Label(Kind.FILLER, f"a stock phrase ({cue!r})")
    return None
