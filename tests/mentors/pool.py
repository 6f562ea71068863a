"""The people and things that specifications of the mentor pool speak of."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from application.firm import Command
from application.mentors.add_mentor import AddMentor
from application.mentors.apply_as_mentor import ApplyAsMentor
from application.mentors.approve_mentor import ApproveMentor
from application.mentors.ask_reference import AskReference, NoteReference
from application.mentors.onboard_mentor import DoOnboardingStep, JoinPool
from application.people.register_person import RegisterPerson
from domain.languages import InThreeLanguages
from domain.mentors import OnboardingStep, mentor_of

PETRI = UUID(int=0x40)
"""A person who wants to be a mentor."""
MENTOR = mentor_of(PETRI)
FIRST, SECOND = UUID(int=0x41), UUID(int=0x42)
TODAY = date(2026, 3, 2)
HEADLINE = InThreeLanguages("Johtaminen", "Ledarskap", "Leadership")

APPLIED = ApplyAsMentor(
    person_id=PETRI, name="Petri Salmela", email="petri@example.fi", headline="Kasvun johto",
    motivation="Haluan antaa eteenpäin sen, mitä sain.", themes=("leadership",),
)  # fmt: skip
REGISTERED = RegisterPerson(person_id=PETRI, name="Petri Salmela", email="petri@example.fi")
ADDED = AddMentor(person_id=PETRI, headline=HEADLINE, themes=("leadership", "innovation"))


def asked(which: UUID) -> AskReference:
    return AskReference(
        mentor_id=MENTOR, referee="Entinen esihenkilö", reached_at="040 1234567", reference_id=which
    )


def told(which: UUID, *, recommends: bool = True) -> NoteReference:
    return NoteReference(
        mentor_id=MENTOR, reference_id=which, recommends=recommends, words="Kuuntelee hyvin."
    )


RECOMMENDED: tuple[Command, ...] = (APPLIED, asked(FIRST), asked(SECOND), told(FIRST), told(SECOND))
APPROVED: tuple[Command, ...] = (*RECOMMENDED, ApproveMentor(mentor_id=MENTOR))
LEARNT: tuple[Command, ...] = (
    *APPROVED, *(DoOnboardingStep(mentor_id=MENTOR, step=step) for step in OnboardingStep)
)  # fmt: skip
JOINED: tuple[Command, ...] = (*LEARNT, JoinPool(mentor_id=MENTOR))
