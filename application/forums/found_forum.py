"""Found a peer forum, with its theme, profile and fee; it begins to recruit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen

from application.firm import DERIVED, Command, Work
from application.forums.name_facilitator import require_professional
from application.people.register_person import Language
from domain.forums import Facilitation, Forum
from domain.forums.policy import policy_on
from domain.languages import InThreeLanguages
from domain.money import Money
from domain.themes import require_themes


@dataclass(frozen=True, kw_only=True)
class FoundForum(Command):
    """Found a forum for a kind of people and a theme."""

    title: InThreeLanguages
    profile: InThreeLanguages
    """For whom it is, as the public page says it."""
    theme: Annotated[str, MaxLen(60)]
    fee_year: Money
    """The yearly fee without VAT."""
    facilitation: Facilitation = Facilitation.ROTATING
    facilitator_id: UUID | None = None
    held_in: Language = "fi"
    place: Annotated[str, MaxLen(200)] = ""
    """Where it meets; empty when it meets remotely."""
    forum_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        if work.find(Forum, self.forum_id):
            return
        require_themes((self.theme,))
        if self.facilitator_id:
            require_professional(work, self.facilitation, self.facilitator_id)
        policy = policy_on(work.today)
        work.under(policy.version)
        work.add(
            Forum(
                id=self.forum_id, title=self.title, profile=self.profile, theme=self.theme,
                facilitation=self.facilitation, facilitator_id=self.facilitator_id,
                held_in=self.held_in, place=self.place, fee_year=self.fee_year,
                terms=policy.version,
            )
        )  # fmt: skip
