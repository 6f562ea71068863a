"""Apply to become a mentor, by oneself or with the coordinator's pen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen, MinLen

from application.firm import DERIVED, Command, Work
from application.people.register_person import Email, Language, ShortText
from domain.languages import InThreeLanguages
from domain.mentors import Format, Mentor, mentor_of
from domain.people import Person
from domain.slots import HELSINKI

Motivation = Annotated[str, MinLen(1), MaxLen(4000)]


@dataclass(frozen=True, kw_only=True)
class ApplyAsMentor(Command):
    """Tell who one is, what one knows, and why one wants to be a mentor."""

    name: ShortText
    email: Email
    phone: Annotated[str, MaxLen(40)] = ""
    language: Language = "fi"
    headline: ShortText
    motivation: Motivation
    themes: Annotated[tuple[str, ...], MinLen(1)]
    languages: tuple[Language, ...] = ("fi",)
    industries: tuple[str, ...] = ()
    formats: tuple[Format, ...] = (Format.VIDEO,)
    places: tuple[str, ...] = ()
    person_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        if work.find(Mentor, mentor_of(self.person_id)):
            return
        if work.find(Person, self.person_id) is None:
            work.claim("email", self.email, self.person_id)
            work.add(
                Person(
                    id=self.person_id, name=self.name, email=self.email,
                    phone=self.phone, language=self.language,
                )
            )  # fmt: skip
        mentor = work.add(
            Mentor(id=mentor_of(self.person_id), person_id=self.person_id, zone=HELSINKI)
        )
        mentor.tell_motivation(self.motivation)
        words = InThreeLanguages(self.headline, self.headline, self.headline)
        mentor.write_profile(
            words, self.themes, self.languages, self.industries, self.formats, self.places
        )
