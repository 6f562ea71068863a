"""How older events read today: each change of an event's fields has its step here, for ever.

A step takes the plain values of one schema version to the next. Erased fields are absent.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

Values = dict[str, Any]

UPCASTS: Final[dict[tuple[str, int], Callable[[Values], Values]]] = {}
"""(event name, schema it was written in) → the values as the next schema has them."""


def upcast(name: str, schema: int, values: Values) -> Values:
    """Bring values of an older schema to today's."""
    while step := UPCASTS.get((name, schema)):
        values, schema = step(values), schema + 1
    return values
