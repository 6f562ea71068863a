"""Write the profile visitors and matching read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen, MinLen

from application.firm import Command, Work
from domain.languages import InThreeLanguages
from domain.mentors import Format, Mentor
from domain.mentors.open_hours import NO_WORDS

Spoken = Annotated[str, MinLen(2), MaxLen(8)]
"""A language by its code: fi, sv, en, or any other a mentor speaks."""


@dataclass(frozen=True, kw_only=True)
class WriteProfile(Command):
    """Say in public what one helps with, in which languages, formats and places."""

    mentor_id: UUID
    headline: InThreeLanguages
    story: InThreeLanguages = NO_WORDS
    themes: Annotated[tuple[str, ...], MinLen(1), MaxLen(11)]
    languages: Annotated[tuple[Spoken, ...], MinLen(1)]
    industries: tuple[str, ...] = ()
    formats: Annotated[tuple[Format, ...], MinLen(1)] = (Format.VIDEO,)
    places: tuple[str, ...] = ()

    def do(self, work: Work) -> None:
        work.get(Mentor, self.mentor_id).write_profile(
            self.headline, self.themes, self.languages, self.industries, self.formats,
            tuple(place.strip() for place in self.places if place.strip()), self.story,
        )  # fmt: skip
