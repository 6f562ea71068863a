"""Apply to a forum: who one is, what one would bring, and the ties that could keep one out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen, MinLen

from application.firm import DERIVED, Command, Work
from application.people.acquaint import acquaint
from application.people.register_person import Email, Language, ShortText
from domain.business_ids import checked
from domain.forums import Forum, Ties
from domain.forums.words import AppliedAlready, MemberAlready

Names = Annotated[tuple[ShortText, ...], MaxLen(20)]


@dataclass(frozen=True, kw_only=True)
class ApplyToForum(Command):
    """Ask to join a forum; nobody but the office sees the name."""

    forum_id: UUID
    name: ShortText
    email: Email
    employer: ShortText
    profile: Annotated[str, MinLen(20), MaxLen(1500)]
    """What members may read of one: work, experience, what one hopes for; without names."""
    business_id: Annotated[str, MaxLen(20)] = ""
    """The employer's, where it has one."""
    competitors: Names = ()
    """By name or by business id, as the partners."""
    partners: Names = ()
    language: Language = "fi"
    person_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        ties = Ties(
            self.employer, self.competitors, self.partners, checked(self.business_id)
        )  # fmt: skip
        try:
            work.get(Forum, self.forum_id).apply_to(self.person_id, ties, self.profile)
        except (MemberAlready, AppliedAlready):
            if work.by == self.person_id:
                raise
            # Who belongs to a forum is told to nobody who types an address.
        acquaint(work, self.person_id, self.name, self.email, self.language)
