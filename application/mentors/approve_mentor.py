"""Approve an applicant as a mentor, or decline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen

from application.firm import Command, Work
from application.people.register_person import ShortText
from domain.mentors import Mentor, pool_policy_on
from domain.people import Person, Role


@dataclass(frozen=True, kw_only=True)
class ApproveMentor(Command):
    """Approve an applicant; a reason is needed where references are missing."""

    mentor_id: UUID
    without_references: Annotated[str, MaxLen(500)] = ""

    def do(self, work: Work) -> None:
        mentor = work.get(Mentor, self.mentor_id)
        policy = pool_policy_on(work.today)
        work.under(policy.version)
        mentor.approve(policy, self.without_references)
        work.get(Person, mentor.person_id).grant(Role.MENTOR)


@dataclass(frozen=True, kw_only=True)
class DeclineMentor(Command):
    """Decline an application, with a reason."""

    mentor_id: UUID
    reason: ShortText

    def do(self, work: Work) -> None:
        work.get(Mentor, self.mentor_id).decline(self.reason)
