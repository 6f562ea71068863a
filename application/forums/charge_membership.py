"""The fees of a membership: begun, due by the calendar, paused, resumed, ended."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from application.firm import Command, Work
from application.forums.bills import fee_for
from domain.forums import Forum, Membership, membership_of
from domain.slots import HELSINKI, zone_named


@dataclass(frozen=True, kw_only=True)
class BeginMembership(Command):
    """Begin to charge a member of a forum that runs; the first period is due at once.

    Who pays themselves owes nothing before they have ordered the membership.
    """

    forum_id: UUID
    person_id: UUID

    def do(self, work: Work) -> None:
        forum = work.get(Forum, self.forum_id)
        member = forum.member(self.person_id)
        if not member.owes:
            return
        key = membership_of(self.forum_id, self.person_id, member.joined_on)
        membership = work.find(Membership, key)
        if membership is None:
            fee = fee_for(work, forum.fee_year, member.bill, _today(work))
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
        member = work.get(Forum, self.forum_id).member(self.person_id)
        key = membership_of(self.forum_id, self.person_id, member.joined_on)
        if membership := work.find(Membership, key):
            membership.pause(_today(work))


@dataclass(frozen=True, kw_only=True)
class ResumeMembership(Command):
    """Charge a member again; the period paid for is longer by the pause."""

    forum_id: UUID
    person_id: UUID

    def do(self, work: Work) -> None:
        BeginMembership(forum_id=self.forum_id, person_id=self.person_id).do(work)


@dataclass(frozen=True, kw_only=True)
class EndMembership(Command):
    """Charge no more; what was paid for later days goes back."""

    membership_id: UUID

    def do(self, work: Work) -> None:
        if membership := work.find(Membership, self.membership_id):
            membership.end(_today(work))


def _today(work: Work) -> date:
    return work.now.astimezone(zone_named(HELSINKI)).date()
