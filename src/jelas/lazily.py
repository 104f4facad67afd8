"""A property that is found once: what ``functools.cached_property`` does, without the lock that it takes for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

T = TypeVar("T")


class lazily(Generic[T]):  # noqa: N801 - used like a function, as property is
    """Find an attribute when it is first looked at, and keep it.

    Two threads may find it twice; what they find is the same, for nothing that it is found from changes.
    """

    def __init__(self, find: Callable[[Any], T]) -> None:
        self._find = find
        self._name = find.__name__
        self.__doc__ = find.__doc__

    @overload
    def __get__(self, owner: None, kind: type) -> lazily[T]: ...

    @overload
    def __get__(self, owner: object, kind: type) -> T: ...

    def __get__(self, owner: object | None, kind: type) -> lazily[T] | T:
        """Find the attribute and put it in its own place, where it is met first from now on."""
        if owner is None:
            return self
        found = owner.__dict__[self._name] = self._find(owner)
        return found
