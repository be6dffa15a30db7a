"""What the user asked for: one value that a run is made from."""

from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from rewriter.batch.inputs import Columns
from rewriter.batch.outputs import STATE
from rewriter.batch.values import Options
from rewriter.llm.prices import Prices


@dataclass(frozen=True, slots=True)
class Plan:
    """One invocation of ``rewriter batch``. ``budget`` is in the currency of ``prices``, times are in seconds."""

    inputs: tuple[str, ...]
    out: Path
    state: Path | None = None
    options: Options = field(default_factory=Options)
    columns: Columns = field(default_factory=Columns)
    prices: Prices = field(default_factory=Prices)
    budget: Decimal | None = None
    concurrency: int = 16
    rpm: float | None = None
    tpm: float | None = None
    retries: int = 5
    limit: int | None = None
    timeout: float = 120.0
    workers: int | None = None
    scheduler: str | None = None
    """Address of a Dask scheduler; None works on this machine."""
    via_batch_api: bool = False
    poll: float = 30.0
    """Seconds between two looks at a round of the batch API."""
    restart: bool = False
    resume: bool = False

    @property
    def state_path(self) -> Path:
        return self.state or self.out / STATE
