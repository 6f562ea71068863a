"""Let people into a group or project, let them go, and have the pledge signed."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from application.group_sessions import stay_from_booked
from application.promising import today
from domain.engagements import Engagement, Priced
from domain.engagements.policy import course_policy_on
from domain.firm_details import OUR_FIRM, FirmDetails, TextKind


@dataclass(frozen=True, kw_only=True)
class AdmitMember(Command):
    """Let a person into a group or make them a key person of a project."""

    engagement_id: UUID
    member_id: UUID

    def do(self, work: Work) -> None:
        policy = course_policy_on(today(work))
        work.under(policy.version)
        work.get(Engagement, self.engagement_id).admit(self.member_id, policy)


@dataclass(frozen=True, kw_only=True)
class LetMemberGo(Command):
    """Let a member leave the group or project, and the sessions the group has booked."""

    engagement_id: UUID
    member_id: UUID

    def do(self, work: Work) -> None:
        engagement = work.get(Engagement, self.engagement_id)
        engagement.let_go(self.member_id)
        stay_from_booked(work, engagement, self.member_id)


@dataclass(frozen=True, kw_only=True)
class PriceGroup(Command):
    """Let a group pay as a whole or by the seat from now on; what was bought stays as it is."""

    engagement_id: UUID
    priced: Priced

    def do(self, work: Work) -> None:
        work.get(Engagement, self.engagement_id).price_by(self.priced)


@dataclass(frozen=True, kw_only=True)
class SignPledge(Command):
    """Sign the pledge of confidentiality, in the version of the ground rules that holds."""

    engagement_id: UUID

    def do(self, work: Work) -> None:
        day = today(work)
        rules = work.get(FirmDetails, OUR_FIRM).text_version(TextKind.GROUND_RULES, day)
        work.get(Engagement, self.engagement_id).pledge(work.by, rules)
