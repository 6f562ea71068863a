"""Take a registered person into the mentor pool, with a public profile."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from application.firm import Command, Work
from domain.languages import InThreeLanguages
from domain.mentors import Mentor, mentor_of
from domain.people import Person, Role
from domain.slots import HELSINKI, zone_named


@dataclass(frozen=True, kw_only=True)
class AddMentor(Command):
    """Take a person into the mentor pool."""

    person_id: UUID
    headline: InThreeLanguages
    themes: tuple[str, ...]
    languages: tuple[str, ...] = ("fi",)
    zone: str = HELSINKI

    def do(self, work: Work) -> None:
        zone_named(self.zone)
        work.get(Person, self.person_id).grant(Role.MENTOR)
        if work.find(Mentor, mentor_of(self.person_id)) is None:
            mentor = work.add(
                Mentor(id=mentor_of(self.person_id), person_id=self.person_id, zone=self.zone)
            )
            mentor.write_profile(self.headline, self.themes, self.languages)
