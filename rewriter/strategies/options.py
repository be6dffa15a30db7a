"""What a rewrite can be told: the options by name, and the same checked and with their defaults."""

from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypedDict, get_args

from rewriter.errors import InputError

if TYPE_CHECKING:
    from langchain_core.language_models.chat_models import BaseChatModel

    from rewriter.editing.marking import Citations
    from rewriter.editing.render import Style
    from rewriter.llm.prices import Prices

OnModelError = Literal["raise", "builtin", "record"]
"""A model that fails: raise ModelError, take the built-in editor's text, or return a ledger with status "error"."""
Strategy = Literal["one-call", "label-draft", "draft-tighten", "sections"]
STRATEGIES: tuple[Strategy, ...] = get_args(Strategy)
TIGHTENED: Strategy = "draft-tighten"
STYLES = ("news", "brief", "bullets")
DEADLINE = 900.0
CONTEXT = 16_000


class Options(TypedDict, total=False):
    """What else a rewrite can be told.

    The built-in editor heeds ``uncited``, ``citations``, ``style`` and ``target_words``.
    """

    base_url: str | None
    """Address of an OpenAI-compatible endpoint; else OPENAI_BASE_URL, else the hosted one."""
    api_key: str | None
    """Else OPENAI_API_KEY."""
    strategy: Strategy
    """How a draft is asked for: "one-call", "label-draft" (two calls), "draft-tighten" (one to four), "sections" (one a
    part)."""
    prompt: str | None
    """Drafting prompt, ``name@vN``; ``name`` is its newest version. None takes the strategy's own."""
    repair_prompt: str | None
    """Repairing prompt, likewise."""
    style: "Style"
    """"news" has paragraphs, "brief" is the same much shorter, "bullets" has a bullet for each statement."""
    target_words: int | None
    """Words all statements together should have; None leaves it to the style and the article."""
    rounds: int
    """Most rounds of repair by the model."""
    uncited: str
    """"drop" what the original states under no citation, or "mark" it as unsourced."""
    timeout: float
    """Seconds of silence a call may last."""
    deadline: float | None
    """Seconds all calls for one article may last together; None for no limit."""
    context_tokens: int
    """Tokens the model has room for, prompt and answer; a longer article is done in parts."""
    fallback: "str | BaseChatModel | Sequence[str | BaseChatModel]"
    """Models asked in turn when the one before fails."""
    cache: str | Path | None
    """SQLite file of answers by request; None for no cache."""
    prices: "str | Path | Prices | None"
    """Price table for the cost in the ledger."""
    stream: bool
    """Ask the endpoint to stream, so that callbacks see every token."""
    citations: "Citations"
    """How markers are written: as the author wrote them, as footnotes, or as links where an address is known."""
    on_model_error: OnModelError
    """Raise ModelError, take the built-in editor's text, or return a ledger with status "error"."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Options with their defaults. Raises InputError for a value that is none of its own."""

    base_url: str | None = None
    api_key: str | None = field(default=None, repr=False)
    strategy: Strategy = "one-call"
    prompt: str | None = None
    repair_prompt: str | None = None
    style: "Style" = "news"
    target_words: int | None = None
    rounds: int = 2
    uncited: str = "drop"
    timeout: float = 120.0
    deadline: float | None = DEADLINE
    context_tokens: int = CONTEXT
    fallback: "str | BaseChatModel | Sequence[str | BaseChatModel]" = ()
    cache: str | Path | None = None
    prices: "str | Path | Prices | None" = None
    stream: bool = False
    citations: "Citations" = "keep"
    on_model_error: OnModelError = "raise"

    def __post_init__(self) -> None:
        for name, known in (("strategy", STRATEGIES), ("style", STYLES)):
            if (given := getattr(self, name)) not in known:
                raise InputError(f"no {name} {given!r}; take one of: {', '.join(known)}")
        for name in ("target_words", "deadline", "timeout", "context_tokens"):
            given = getattr(self, name)
            if given is not None and not given > 0:
                raise InputError(f"{name} is {given!r}; give a number above 0")

    @property
    def fallbacks(self) -> "tuple[str | BaseChatModel, ...]":
        given: Any = self.fallback
        return tuple(given) if isinstance(given, list | tuple) else (given,)


def settings_of(options: Options) -> Settings:
    """*options* checked; InputError for a name that is none, as a misspelt option would do nothing."""
    known = {each.name for each in fields(Settings)}
    if strange := sorted(options.keys() - known):
        raise InputError(f"no option {strange[0]!r}; take one of: {', '.join(sorted(known))}")
    return Settings(**options)
