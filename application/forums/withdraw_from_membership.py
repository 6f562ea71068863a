"""Withdraw from a membership ordered less than 14 days ago: only the days used are paid."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from application.forums.charge_membership import EndMembership
from application.forums.end_seat import pass_on
from application.people.register_person import Email, Language, ShortText
from domain.forums import Forum, Membership, SeatEnd, membership_of
from domain.money import NOTHING
from domain.slots import HELSINKI, zone_named


@dataclass(frozen=True, kw_only=True)
class WithdrawFromMembership(Command):
    """State that one withdraws, and where the acknowledgement is to be sent.

    The share of the days used is owed in proportion to the whole price (kuluttajansuojalaki 6:19).
    """

    forum_id: UUID
    name: ShortText
    email: Email
    language: Language = "fi"

    def do(self, work: Work) -> None:
        forum = work.get(Forum, self.forum_id)
        today = work.now.astimezone(zone_named(HELSINKI)).date()
        key = membership_of(self.forum_id, work.by, forum.member(work.by).joined_on)
        membership = work.find(Membership, key)
        charged = membership.total if membership else NOTHING
        amount = membership.unused(today) if membership else NOTHING
        said = (self.name, self.email, self.language)
        forum.withdraw(work.by, charged, amount, said, work.now)
        forum.end_seat(work.by, SeatEnd.WITHDRAWAL, (), today)
        pass_on(work, forum, work.by)
        EndMembership(membership_id=key).do(work)
