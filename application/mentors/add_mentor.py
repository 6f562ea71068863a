"""Take a person the firm has long known into the mentor pool, with a public profile."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from uuid import UUID

from application.firm import Command, Work
from domain.competences import Level
from domain.languages import InThreeLanguages
from domain.mentors import Format, Mentor, OnboardingStep, mentor_of, pool_policy_on
from domain.mentors.policy import months_later
from domain.people import Person, Role
from domain.slots import HELSINKI, zone_named

KNOWN: Final = "Known to the firm from before"


@dataclass(frozen=True, kw_only=True)
class AddMentor(Command):
    """Take a person into the mentor pool at once: what was checked earlier counts as confirmed."""

    person_id: UUID
    headline: InThreeLanguages
    themes: tuple[str, ...]
    languages: tuple[str, ...] = ("fi",)
    industries: tuple[str, ...] = ()
    formats: tuple[Format, ...] = (Format.VIDEO,)
    places: tuple[str, ...] = ()
    level: Level = Level.EXPERIENCED
    zone: str = HELSINKI

    def do(self, work: Work) -> None:
        zone_named(self.zone)
        work.get(Person, self.person_id).grant(Role.MENTOR)
        if work.find(Mentor, mentor_of(self.person_id)):
            return
        today = work.today
        policy = pool_policy_on(today)
        work.under(policy.version)
        mentor = work.add(
            Mentor(id=mentor_of(self.person_id), person_id=self.person_id, zone=self.zone)
        )
        mentor.approve(policy, without_references=KNOWN)
        for step in OnboardingStep:
            mentor.do_step(step)
        mentor.acknowledge_ethics(policy, today)
        mentor.join(policy)
        mentor.write_profile(
            self.headline, self.themes, self.languages, self.industries, self.formats, self.places
        )
        until = months_later(today, policy.competence_months)
        for theme in self.themes:
            mentor.confirm(theme, self.level, KNOWN, today, until)
