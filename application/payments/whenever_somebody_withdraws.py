"""Whenever somebody withdraws from a contract, it is acknowledged at once, with date and time."""

from __future__ import annotations

from collections.abc import Iterator

from application.policies import Errand, about
from domain.events import Event
from domain.forums import Forum
from domain.orders import Order
from domain.withdrawal_statements import WithdrawalStatement


def whenever_somebody_withdraws(event: Event) -> Iterator[Errand]:
    match event:
        case Order.Withdrawn() | Forum.MembershipWithdrawn() | WithdrawalStatement.Made():
            yield Errand(
                "withdrawal_mail",
                about(stream=event.originator_id, version=str(event.originator_version)),
            )
    if isinstance(event, WithdrawalStatement.Made):
        yield Errand("letter", about(letter="withdrawal_to_carry", to_role="finance"))
