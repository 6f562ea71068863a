"""The fees of a membership: begun, due by the calendar, paused, resumed, ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from application.firm import Command, Work
from domain.cancelling_policy import Payer
from domain.forums import Bill, Forum, Membership, membership_of
from domain.money import Money
from domain.slots import HELSINKI, zone_named
from domain.vat import FINNISH_VAT, VatKind


@dataclass(frozen=True, kw_only=True)
class BeginMembership(Command):
    """Begin to charge a member of a forum that runs; the first period is due at once."""

    forum_id: UUID
    person_id: UUID

    def do(self, work: Work) -> None:
        forum = work.get(Forum, self.forum_id)
        member = forum.member(self.person_id)
        key = membership_of(self.forum_id, self.person_id, member.joined_on)
        membership = work.find(Membership, key)
        if membership is None:
            fee = _fee_for(work, forum.fee_year, member.bill)
            membership = work.add(
                Membership(
                    id=key, forum_id=self.forum_id, person_id=self.person_id, bill=member.bill,
                    fee_year=fee, terms=forum.terms,
                )
            )  # fmt: skip
        membership.resume(_today(work))
        membership.charge(_today(work))


@dataclass(frozen=True, kw_only=True)
class ChargeMembership(Command):
    """Let the next period fall due, if the one before is over."""

    membership_id: UUID

    def do(self, work: Work) -> None:
        work.get(Membership, self.membership_id).charge(_today(work))


@dataclass(frozen=True, kw_only=True)
class PauseMembership(Command):
    """Charge a member nothing while the forum pauses."""

    forum_id: UUID
    person_id: UUID

    def do(self, work: Work) -> None:
        _membership(work, self.forum_id, self.person_id).pause(_today(work))


@dataclass(frozen=True, kw_only=True)
class ResumeMembership(Command):
    """Charge a member again; the period paid for is longer by the pause."""

    forum_id: UUID
    person_id: UUID

    def do(self, work: Work) -> None:
        _membership(work, self.forum_id, self.person_id).resume(_today(work))


@dataclass(frozen=True, kw_only=True)
class EndMembership(Command):
    """Charge no more; what was paid for later days goes back."""

    membership_id: UUID

    def do(self, work: Work) -> None:
        if membership := work.find(Membership, self.membership_id):
            membership.end(_today(work))


def _membership(work: Work, forum_id: UUID, person_id: UUID) -> Membership:
    member = work.get(Forum, forum_id).member(person_id)
    return work.get(Membership, membership_of(forum_id, person_id, member.joined_on))


def _fee_for(work: Work, fee_year: Money, bill: Bill) -> Money:
    """The yearly fee as its payer is told it: private persons with VAT."""
    if bill.payer is Payer.ORGANISATION:
        return fee_year
    rate = FINNISH_VAT.on(VatKind.GENERAL, _today(work))
    work.under(f"vat/{rate.source}")
    return Money.rounded(fee_year.euros * (1 + rate.percent / Decimal(100)))


def _today(work: Work) -> date:
    return work.now.astimezone(zone_named(HELSINKI)).date()
