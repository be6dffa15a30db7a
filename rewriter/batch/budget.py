"""A budget that is never exceeded: the most a call can cost is reserved before it, and settled after."""

import asyncio

from rewriter.errors import RewriterError


class BudgetSpentError(RewriterError):
    """No further call fits in the budget."""

    exit_status = 1


class Budget:
    """Amounts in whole units of ``PICO``; a ``limit`` of None is no limit. ``spent`` is what earlier runs spent."""

    def __init__(self, limit: int | None, spent: int) -> None:
        self.limit = limit
        self.spent = spent
        self.reserved = 0
        self._open = 0
        self._settled = asyncio.Condition()

    async def reserve(self, amount: int) -> None:
        """Return when *amount* fits beside all that is spent and reserved.

        Waits while calls in flight may turn out cheaper than their reservation. Raises BudgetSpentError when there
        is none to wait for.
        """
        async with self._settled:
            while not self.fits(amount):
                if not self._open:
                    raise BudgetSpentError("no further call fits in the budget")
                await self._settled.wait()
            self.reserved += amount
            self._open += 1

    async def settle(self, reserved: int, cost: int) -> None:
        """A call that had *reserved* an amount turned out to cost *cost*."""
        async with self._settled:
            self.reserved -= reserved
            self._open -= 1
            self.spent += cost
            self._settled.notify_all()

    def fits(self, amount: int) -> bool:
        return self.limit is None or self.spent + self.reserved + amount <= self.limit
