"""Who belongs to an engagement: its mentee, the members of a group, the key people of a project."""

from __future__ import annotations

from uuid import UUID

from domain.engagements import member_events as member
from domain.engagements.course_words import (
    CourseState,
    EngagementEnded,
    EngagementKind,
    GroupFull,
    NotAMember,
    NotForSeveral,
    Priced,
)
from domain.engagements.nudges import Nudges
from domain.engagements.policy import CoursePolicy

SEVERAL = {EngagementKind.GROUP, EngagementKind.PROJECT}


class Members(Nudges):
    """The people of an engagement, and their pledges."""

    kind: EngagementKind
    state: CourseState

    def begin(self) -> None:
        super().begin()
        self.members: dict[UUID, bool] = {}
        self.priced = Priced.GROUP

    def admit(self, member_id: UUID, policy: CoursePolicy) -> None:
        """Let a person into the group or project.

        Raises EngagementEnded, NotForSeveral, GroupFull.
        """
        self.require_running()
        if member_id in self.everybody:
            return
        if self.kind not in SEVERAL:
            raise NotForSeveral
        full = len(self.everybody) >= policy.group_members[1]
        if self.kind is EngagementKind.GROUP and full:
            raise GroupFull
        self.record(member.MemberJoined, member_id=member_id)

    def let_go(self, member_id: UUID) -> None:
        if member_id in self.members:
            self.record(member.MemberLeft, member_id=member_id)

    def pledge(self, member_id: UUID, ground_rules: int) -> None:
        """Sign the pledge of confidentiality. Raises NotAMember."""
        if member_id not in self.everybody:
            raise NotAMember
        if not self.members.get(member_id):
            self.record(member.PledgeSigned, member_id=member_id, ground_rules=ground_rules)

    def price_by(self, priced: Priced) -> None:
        """Let a group pay as a whole or by the seat. Raises EngagementEnded, NotForSeveral."""
        self.require_running()
        if self.kind is not EngagementKind.GROUP:
            raise NotForSeveral
        if self.priced is not priced:
            self.record(member.GroupPriced, priced=priced)

    @property
    def everybody(self) -> dict[UUID, bool]:
        """Every mentee, and whether the pledge is signed."""
        return {self.mentee_id: False, **self.members}

    def require_running(self) -> None:
        """Raise EngagementEnded once it has ended."""
        if self.state is CourseState.ENDED:
            raise EngagementEnded
