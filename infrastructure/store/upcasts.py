"""How older events read today: each change of an event's fields has its step here, for ever.

A step takes the plain values of one schema version to the next. Erased fields are absent.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

Values = dict[str, Any]

UPCASTS: Final[dict[tuple[str, int], Callable[[Values], Values]]] = {
    ("Agreement.GoalsPinned", 1): lambda values: {
        **values, "baseline": {"form_version": 0, "answers": []},
    },
    ("BankTransfer.Received", 1): lambda values: {**values, "end_to_end_id": ""},
    ("Forum.MemberProposed", 1): lambda values: {**values, "leader_id": None},
    ("Invoice.ReturnAsked", 1): lambda values: {**values, "left": "0.00"},
    ("Order.FeeReturned", 1): lambda values: {**values, "to_card": "0.00"},
    ("Order.SessionSettled", 1): lambda values: {
        **values, "to_card": "0.00", "fee_by_card": "0.00",
    },
    ("Package.Bought", 1): lambda values: {**values, "seats": 0},
    ("Order.Withdrawn", 1): lambda values: {**values, "to_card": "0.00"},
}  # fmt: skip
"""(event name, schema it was written in) → the values as the next schema has them.

Before gift cards paid for orders, nothing went back onto one; before money that came back was
known by our own id, it was not written down; a return was taken to be of all that was paid too
much; a baseline was no part of an agreement; whoever leads a forum was once not told of somebody
proposed; and no package was bought by the seat.
"""


def upcast(name: str, schema: int, values: Values) -> Values:
    """Bring values of an older schema to today's."""
    while step := UPCASTS.get((name, schema)):
        values, schema = step(values), schema + 1
    return values
