"""Proper names of a sentence: runs of capitalised words with their particles, without title and possessive."""

from collections.abc import Iterator, Set

from rewriter.domain import Name, Span
from rewriter.facts.calendar_words import MONTHS, WEEKDAYS
from rewriter.facts.common_words import OPENERS, is_common
from rewriter.facts.name_words import (
    ABBREVIATED_TITLES,
    COMPOUND_ENDS,
    FOR_BODIES,
    NO_NAMES,
    OF_HEADS,
    OFFICES,
    PARTICLES,
    PERSON_TITLES,
    ROLES,
    TITLE_PAIRS,
    TITLES,
    is_camel,
    is_name_before_number,
)
from rewriter.facts.tokens import HANDLE, NUMBER, WORD, Token, tokenise
from rewriter.facts.units import UNIT_OF

_ENDERS = frozenset('.!?:"“‘«([•—')
_NO_SIGN_OF_TITLE = frozenset({"the", "a", "i", "may", "will"})
_QUOTES = frozenset("\"“‘'«")
_GAP = 3
_HEADLINE_WORDS, _LOWER_SHARE = 2, 8


def find(prose: str, span: Span, known: Set[str] = frozenset()) -> tuple[Name, ...]:
    """The names of *span* in order of position. *known* are words seen capitalised inside sentences elsewhere: they
    count as names at the start of a sentence and in headlines too."""
    tokens = tokenise(prose, span)
    return tuple(scan(prose, tokens, [False] * len(tokens), known))


def scan(prose: str, tokens: list[Token], used: list[bool], known: Set[str] = frozenset()) -> Iterator[Name]:
    """Names of the *tokens* that are not *used*."""
    headline: bool | None = None
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if used[index] or (token.kind == WORD and token.text.islower()) or not _starts(tokens, index):
            index += 1
            continue
        if token.kind == HANDLE:
            yield Name(Span(token.start, token.end), token.text, (token.text,))
            index += 1
            continue
        if headline is None:
            headline = _is_headline(tokens)
        end = _run_end(tokens, used, index)
        first, last = _trimmed(tokens, index, end, known)
        if _is_lone_label(tokens, index, end):
            last = first if _bare(token) not in known else last
        if headline or _is_label(tokens, index, end):
            yield from _headline_names(prose, tokens, first, last, known)
        elif first < last and (name := _name(prose, tokens, first, last)):
            yield name
        index = end


def _starts(tokens: list[Token], index: int) -> bool:
    token = tokens[index]
    if token.kind == WORD:
        return token.text[0].isupper() or is_camel(token.text)
    return token.kind == HANDLE and token.text[0] != "#"


def _capital(token: Token) -> bool:
    return token.kind == WORD and (token.text[0].isupper() or is_camel(token.text))


def _possessive(token: Token) -> bool:
    return token.text[-2:] in ("'s", "’s")


def _compound(token: Token) -> bool:
    """``Seoul-based``: the name ends inside the word."""
    return "-" in token.text and token.text.partition("-")[2].lower() in COMPOUND_ENDS


def _run_end(tokens: list[Token], used: list[bool], index: int) -> int:
    """The index after the run of name words that starts at *index*; particles count where a name word follows."""
    end = index + 1
    while end < len(tokens) and not _possessive(tokens[end - 1]) and not _compound(tokens[end - 1]):
        step = _step(tokens, used, end)
        if not step or _opens_person(tokens, end):
            break
        end += step
    return end


def _opens_person(tokens: list[Token], index: int) -> bool:
    """ "U.S. President Ana Ruiz": an office inside a run begins another name."""
    lower = tokens[index].lower
    if index + 1 >= len(tokens) or not tokens[index].capital or not _capital(tokens[index + 1]):
        return False
    if tokens[index - 1].lower in TITLE_PAIRS:
        return False
    return lower in PERSON_TITLES or (lower == "prime" and tokens[index + 1].lower == "minister")


def _step(tokens: list[Token], used: list[bool], end: int) -> int:
    """How many tokens from *end* on go on the name; 0 where it ends."""
    token = tokens[end]
    if used[end] or token.start - tokens[end - 1].end > _GAP:
        return 0
    if _capital(token):
        return 1
    if token.kind == NUMBER:
        return int(is_name_before_number(tokens, end))
    if token.text == "." and token.start == tokens[end - 1].end and _abbreviated(tokens[end - 1]):
        return int(end + 1 < len(tokens) and _capital(tokens[end + 1]) and not used[end + 1])
    if token.text == "+" and token.start == tokens[end - 1].end:
        return 1
    if token.text in "'’" and _plural_possessive(tokens, end):
        return 2 if not used[end + 1] else 0
    return _through_particles(tokens, used, end)


def _plural_possessive(tokens: list[Token], index: int) -> bool:
    """``Quay Residents' League``: an everyday plural owns what the name goes on with; ``the Brauns' Lisbon home`` is
    two names."""
    owner = tokens[index - 1]
    if tokens[index].start != owner.end or owner.text[-1] != "s" or not is_common(owner.text):
        return False
    return index + 1 < len(tokens) and _capital(tokens[index + 1]) and tokens[index + 1].start - tokens[index].end == 1


def _abbreviated(token: Token) -> bool:
    """An initial or a short title, whose full stop ends no sentence."""
    return len(token.text) == 1 or (token.capital and token.lower in ABBREVIATED_TITLES)


def _through_particles(tokens: list[Token], used: list[bool], end: int) -> int:
    lower, before = tokens[end].lower, tokens[end - 1].lower
    if lower not in PARTICLES and not (lower == "for" and before in FOR_BODIES):
        return 0
    if lower == "of" and (before in OFFICES or not (is_common(before) or before in OF_HEADS)):
        return 0
    position = end + 1
    while (
        position < len(tokens)
        and (tokens[position].lower == "the" or tokens[position].lower in PARTICLES)
        and not tokens[position].capital
    ):
        position += 1
    if position < len(tokens) and _capital(tokens[position]) and not used[position] and position - end <= 3:
        return position - end + 1
    return 0


def _fresh(tokens: list[Token], index: int) -> bool:
    """Whether a capital at *index* says nothing: start of the sentence, behind a full stop or opening mark."""
    return index == 0 or tokens[index - 1].text in _ENDERS or (index == 1 and tokens[0].kind not in (WORD, NUMBER))


def _trimmed(tokens: list[Token], first: int, end: int, known: Set[str]) -> tuple[int, int]:
    """The run without sentence openers, common opening words and trailing non-names."""
    if _fresh(tokens, first) and not _is_title_case(tokens, first, end):
        first = _past_openers(tokens, first, end, known)
    while first < end and (tokens[first].lower in PARTICLES and not _capital(tokens[first])):
        first += 1
    return first, end


def _is_title_case(tokens: list[Token], first: int, end: int) -> bool:
    """``Some of Us Are Home``: a capital on a function word inside a run, articles apart, marks a work's title."""
    return any(
        token.capital and token.lower in OPENERS and token.lower not in _NO_SIGN_OF_TITLE
        for token in tokens[first + 1 : end]
    )


def _past_openers(tokens: list[Token], first: int, end: int, known: Set[str]) -> int:
    """The first word of the sentence is left out unless it is a name; a capital behind it counts in any case."""
    token = tokens[first]
    bare = _bare(token)
    if bare in known:
        return first
    if token.lower in OPENERS or (token.lower in ROLES and first + 1 < end and _capital(tokens[first + 1])):
        return first + 1
    alone = first + 1 == end or not (_capital(tokens[first + 1]) or tokens[first + 1].kind == NUMBER)
    common = is_common(bare) and not _acronym(bare) and not _joined_by_of(tokens, first, end)
    return first + 1 if alone and common else first


def _joined_by_of(tokens: list[Token], first: int, end: int) -> bool:
    return (
        first + 2 < end
        and tokens[first + 1].lower == "of"
        and tokens[first].lower
        in (
            "bank",
            "university",
            "house",
            "department",
            "ministry",
            "game",
            "call",
            "church",
            "city",
            "lord",
            "league",
            "bureau",
            "institute",
            "court",
            "office",
        )
    )


def _acronym(text: str) -> bool:
    return len(text) > 1 and text.isupper()


def _is_headline(tokens: list[Token]) -> bool:
    """Whether nearly every long word has a capital, so that capitals mark no names."""
    words = [token for token in tokens if token.kind == WORD and len(token.text) > 3]
    small = sum(not token.capital for token in words)
    return len(words) >= _HEADLINE_WORDS and small * _LOWER_SHARE <= len(words) and not _ends_as_sentence(tokens)


def _ends_as_sentence(tokens: list[Token]) -> bool:
    return tokens[-1].text == "." and len(tokens) > 1


def _is_label(tokens: list[Token], first: int, end: int) -> bool:
    """A run that opens a list item and ends in a colon ("Urban Growth: ...")."""
    opens = first == 0 or (first == 1 and tokens[0].text in "-–•*")
    return opens and end + 1 < len(tokens) and tokens[end].text == ":"


def _is_lone_label(tokens: list[Token], first: int, end: int) -> bool:
    """One word and a colon at the start (``Storage: 512 GB``), where no quotation shows a speaker."""
    if end != first + 1 or not _is_label(tokens, first, end):
        return False
    return tokens[end + 1].text not in _QUOTES


def _headline_names(prose: str, tokens: list[Token], first: int, end: int, known: Set[str]) -> Iterator[Name]:
    """In a headline, only stretches of words that are no everyday words, or are known."""
    index = first
    while index < end:
        last = index
        while last < end and _headline_name_word(tokens[last], known):
            last += 1
        if last > index:
            if name := _name(prose, tokens, index, last):
                yield name
            index = last
        else:
            index += 1


def _headline_name_word(token: Token, known: Set[str]) -> bool:
    bare = token.text[:-2] if _possessive(token) else token.text
    return token.kind == WORD and token.capital and (bare in known or not is_common(bare))


def _name(prose: str, tokens: list[Token], first: int, end: int) -> Name | None:
    """The name of a run, its title words taken off; None where nothing but a title, weekday or abbreviation is left."""
    start = first
    while start + 1 < end and _is_title(tokens, start, end):
        start += 2 if tokens[start + 1].text == "." else 1
    if start >= end:
        return None
    title = " ".join(token.text for token in tokens[first:start] if token.kind == WORD)
    if not title and first and tokens[first - 1].kind == WORD and tokens[first].start - tokens[first - 1].end == 1:
        before = tokens[first - 1]
        title = before.text if before.lower in TITLES or before.lower in ROLES else ""
    if end - start == 1 and _no_name(tokens[start]):
        return None
    last = tokens[end - 1]
    span = Span(tokens[start].start, last.start + len(_bare(last)))
    words = tuple(_bare(token) for token in tokens[start:end] if token.kind != "sign" or token.text == "&")
    return Name(span, span.of(prose), words, title)


def _bare(token: Token) -> str:
    """Without possessive, and without the second half of ``Seoul-based``."""
    text = token.text[:-2] if _possessive(token) else token.text
    if "-" in text:
        first, _, second = text.partition("-")
        if second.lower() in COMPOUND_ENDS:
            return first
    return text


def _is_title(tokens: list[Token], index: int, end: int) -> bool:
    """A title word with a capitalised word behind it ("Dr. Smith", not "Lord of the Rings" or "Prime Video")."""
    token, following = tokens[index], tokens[index + 1]
    if token.lower in TITLE_PAIRS:
        return following.lower in TITLE_PAIRS[token.lower] and index + 2 < end
    if token.lower not in TITLES:
        return False
    return _capital(following) or (following.text == "." and index + 2 < end)


def _no_name(token: Token) -> bool:
    lower = _bare(token).lower()
    if len(lower) == 1:
        return token.text[0] != "X"
    return (
        lower in NO_NAMES
        or lower in UNIT_OF
        or (lower in MONTHS and lower not in ("mar", "jan", "jun", "dec"))
        or lower in WEEKDAYS
        or lower in TITLES
        or (lower in OPENERS)
    )
