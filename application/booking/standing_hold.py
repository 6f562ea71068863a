"""What an order holds: kept as long as the order says, let go when the order is over.

A mentor's time is held in the diary, a seat in the seating of its training.

It is held in the mentor's diary and, once the client is known, in theirs: nobody can be promised
two things at once.
"""

from __future__ import annotations

from application.booking.keep_time import hold_time, promise_time, release_time
from application.firm import Work
from domain.orders import Order
from domain.service_kinds import ServiceKind
from domain.trainings import Seating, seating_of


def hold_for(work: Work, order: Order) -> None:
    """Hold the order's time or seat until the order says so.

    Raises TimeTaken, and what `Seating.hold_longer` and `Seating.claim` raise.
    """
    if order.ordered.kind is ServiceKind.TRAINING:
        seating = work.get(Seating, seating_of(order.ordered.service_id))
        seating.hold_longer(order.id, order.held_until, work.now)
        if order.client_id:
            claim = seating.claim if order.client_id == work.by else seating.claim_for
            claim(order.id, order.client_id, work.now)
        return
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
    """Let the order's time or seat go."""
    if order.ordered.kind is ServiceKind.TRAINING:
        work.get(Seating, seating_of(order.ordered.service_id)).release(order.id, work.now)
        return
    slot = order.ordered.slot
    for resource in (order.ordered.mentor_id, order.client_id):
        if resource and slot:
            release_time(work, resource, order.id, slot)
