"""The time an order holds: kept as long as the order says, let go when the order is over.

It is held in the mentor's diary and, once the client is known, in theirs: nobody can be promised
two things at once.
"""

from __future__ import annotations

from application.booking.keep_time import hold_time, promise_time, release_time
from application.firm import Work
from domain.orders import Order


def hold_for(work: Work, order: Order) -> None:
    """Hold the order's time until the order says so. Raises TimeTaken."""
    slot = order.ordered.slot
    for resource in (order.ordered.mentor_id, order.client_id):
        if resource and slot:
            hold_time(work, resource, order.id, slot, order.held_until)


def promise_for(work: Work, order: Order) -> None:
    """Promise the order's time, held still or free again. Raises TimeTaken."""
    slot = order.ordered.slot
    for resource in (order.ordered.mentor_id, order.client_id):
        if resource and slot:
            promise_time(work, resource, order.id, slot)


def let_go_of(work: Work, order: Order) -> None:
    """Let the order's time go."""
    slot = order.ordered.slot
    for resource in (order.ordered.mentor_id, order.client_id):
        if resource and slot:
            release_time(work, resource, order.id, slot)
