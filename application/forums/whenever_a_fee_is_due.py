"""Whenever a fee fell due it is charged, and the next one is asked for when its period is over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from uuid import UUID

from application.firm import Command
from application.forums.bill_membership import BillMembership, CreditMembership
from application.forums.charge_membership import ChargeMembership
from application.policies import Later
from domain.events import Event
from domain.forums import Membership
from domain.slots import deadline_of


def whenever_a_fee_is_due(event: Event) -> Iterator[Command | Later]:
    membership = event.originator_id
    match event:
        case Membership.FeeDue(
            forum_id=forum, client_id=client, nth=nth, since=since, until=until, amount=amount
        ):
            yield BillMembership(
                forum_id=forum, membership_id=membership, nth=nth, client_id=client, since=since,
                until=until, amount=amount,
            )  # fmt: skip
            yield _next(membership, until)
        case Membership.FeeResumed(until=until) if until:
            yield _next(membership, until)
        case Membership.FeeEnded(forum_id=forum, client_id=client, nth=nth, refund=refund):
            if refund:
                yield CreditMembership(
                    forum_id=forum, membership_id=membership, nth=nth, client_id=client,
                    refund=refund,
                )  # fmt: skip


def _next(membership: UUID, until: date) -> Later:
    return Later(deadline_of(until, time()), ChargeMembership(membership_id=membership))
