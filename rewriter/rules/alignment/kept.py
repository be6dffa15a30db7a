"""Results kept on the immutable value they are computed from, for as long as that value lives."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

_Owner = TypeVar("_Owner")
_Given = ParamSpec("_Given")
_Result = TypeVar("_Result")
_NOTHING = object()


def kept(
    function: Callable[Concatenate[_Owner, _Given], _Result],
) -> Callable[Concatenate[_Owner, _Given], _Result]:
    """*function* computed once for each owner (its first argument) and each of the other arguments.

    For pure functions of a frozen dataclass without slots and of few hashable arguments that are parts of it: a table
    by hash of the owner would hash a whole article, and would have to guess how much to hold.
    """
    name = f"_kept_{function.__module__}.{function.__qualname__}"

    if function.__code__.co_argcount == 1:
        return cast(Callable[Concatenate[_Owner, _Given], _Result], _of_owner_alone(name, cast(Any, function)))

    @wraps(function)
    def once(owner: _Owner, /, *args: _Given.args, **named: _Given.kwargs) -> _Result:
        results = owner.__dict__.get(name)
        if results is None:
            results = owner.__dict__[name] = {}
        try:
            found: _Result = results[args]
        except KeyError:
            found = results[args] = function(owner, *args, **named)
        return found

    return once


def _of_owner_alone(name: str, function: Callable[[_Owner], _Result]) -> Callable[[_Owner], _Result]:
    @wraps(function)
    def once(owner: _Owner, /) -> _Result:
        held: dict[str, Any] = owner.__dict__
        found: _Result = held.get(name, _NOTHING)
        if found is _NOTHING:
            found = held[name] = function(owner)
        return found

    return once
