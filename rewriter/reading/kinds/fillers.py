"""Filler: sentences that could stand in any article."""

from rewriter.reading.kinds.cues import any_of, flat, found, opening, starts

_STOCK = any_of(
    "only time will tell",
    "time will tell",
    "remains to be seen",
    "one thing (?:is|seems|remains) (?:clear|certain)",
    "the future (?:looks|is) bright",
    "at the end of the day",
    "in today's (?:fast-paced|digital|modern)",
    "needless to say",
    "it goes without saying",
    "the stakes (?:could|have) (?:not|never|n't) be(?:en)? higher",
    "a testament to",
    "buckle up",
    "the (?:wait|countdown|journey|story|conversation|dream|saga) (?:continues|is (?:far from|only|just)|has only"
    "|goes on)",
    "the best is yet to come",
    "more than just an?",
    "in an era (?:where|when|of)",
    "in a world (?:where|of|that)",
    "the (?:possibilities|options) are endless",
    "a call to (?:engage|action|arms|embrace|rethink|reflect|imagine|explore|celebrate|remember)",
    "the rest is history",
    "stand the test of time",
    "whether you're",
    "there's something for everyone",
    "as the world watches",
    "captured? the (?:public )?imagination",
    "whatever happens",
    "the (?:takeaway|message|verdict|lesson|answer) is (?:clear|simple|plain)",
    "let its? \\w+ (?:endure|live on|inspire|guide)",
    "the world (?:is|will be) watching",
)
_DEMONSTRATIVE = opening(
    r"(?:these|such|this|those|all (?:of )?(?:this|these)|together,? (?:these|they)|taken together,?(?: these"
    r"| they)?|the)"
    r"(?: \w+){0,2} (?:parallels?|elements?|comparisons?|echoes|connections?|themes?|factors?|developments?|threads?"
    r"|analog(?:y|ies)"
    r"|stories|story|examples?|lessons?|resonances?|moments?|strands?|similarities|reflections?|links)"
    r" (?:\w+ly )?(?:highlights?|underscores?|shows?|reveals?|reminds?|promises?|remains?|suggests?|points?|speaks?"
    r"|illustrates?"
    r"|demonstrates?|proves?|deepens?|enrich(?:es)?|capture|make|offer|add|tell|invite|paint|reflect|hint|mirror"
    r"|keep|give)",
)
_CLOSING = opening("in conclusion", "to sum up", "in summary", "in short", "all in all", "in the end", "final thoughts")


def filler(text: str) -> str:
    """The stock phrase that makes *text* filler; empty when there is none."""
    plain = flat(text)
    return found(_STOCK, plain) or starts(_DEMONSTRATIVE, plain) or starts(_CLOSING, plain)


def rhetorical(text: str) -> str:
    """``question`` when *text* asks instead of stating (a quoted question is speech, not this)."""
    plain = flat(text).rstrip()
    return "question" if plain.endswith(("?", "?)")) else ""
