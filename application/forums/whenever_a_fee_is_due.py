"""Whenever a fee fell due, the next one is asked for when its period, pauses included, is over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time

from application.forums.charge_membership import ChargeMembership
from application.policies import Later
from domain.events import Event
from domain.forums import Membership
from domain.slots import deadline_of


def whenever_a_fee_is_due(event: Event) -> Iterator[Later]:
    match event:
        case Membership.FeeDue(until=until) | Membership.FeeResumed(until=until):
            if until:
                command = ChargeMembership(membership_id=event.originator_id)
                yield Later(deadline_of(until, time()), command)
