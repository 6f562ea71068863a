"""Take an application for mentoring, filled in by the applicant or by staff."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated
from uuid import UUID

from annotated_types import MaxLen, MinLen

from application.clients.known_person import known_person
from application.firm import DERIVED, Command, Work
from application.people.register_person import Email, Language, ShortText
from domain.clients import Organisation, PrivateClient, client_of
from domain.clients.private_client import require_adult
from domain.events import NOBODY
from domain.industries import require_industries
from domain.intake import Answer, Application, FormKind, IntakeForm, Setting, form_of, setting_of
from domain.intake.questions import checked
from domain.intake.setting import Wish
from domain.mentors import Format
from domain.network import OUR_NETWORK, Network
from domain.people import Person, Role
from domain.themes import require_themes


@dataclass(frozen=True, kw_only=True)
class ReceiveApplication(Command):
    """Apply for a mentor: who, on which themes, for whose account, and what is needed."""

    name: ShortText
    email: Email
    phone: Annotated[str, MaxLen(40)] = ""
    language: Language = "fi"
    of_age: bool
    themes: Annotated[tuple[str, ...], MinLen(1), MaxLen(11)]
    languages: tuple[Annotated[str, MinLen(2), MaxLen(8)], ...] = ()
    formats: tuple[Format, ...] = ()
    places: tuple[Annotated[str, MaxLen(80)], ...] = ()
    industries: tuple[str, ...] = ()
    employer: Annotated[str, MaxLen(200)] = ""
    wish: Wish = field(default_factory=Wish)
    answers: dict[str, list[str]] = field(default_factory=dict)
    organisation_id: UUID | None = None
    person_id: UUID = DERIVED
    application_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        require_adult(of_age=self.of_age)
        require_themes(self.themes)
        require_industries(self.industries)
        if work.find(Application, self.application_id):
            return
        work.get(Network, OUR_NETWORK).require_intake(self.themes, work.today)
        form = work.get(IntakeForm, form_of(FormKind.APPLICATION))
        given = [Answer(key, tuple(values)) for key, values in self.answers.items()]
        answers = checked(form.questions, given)
        known = work.find(Person, self.person_id) is not None
        self._take_on(work)
        if not known or work.by != NOBODY:
            # A stranger who gives a known address changes nothing that is known of its owner.
            work.get(Setting, setting_of(self.person_id)).state(self.person_id, self.wish)
        work.add(
            Application(
                id=self.application_id, person_id=self.person_id,
                organisation_id=self.organisation_id, form_version=form.in_force,
                themes=self.themes, languages=self.languages or (self.language,),
                formats=tuple(one.value for one in self.formats),
                places=tuple(place for place in self.places if place.strip()),
                industries=self.industries, employer=self.employer, answers=answers,
            )
        )  # fmt: skip

    def _take_on(self, work: Work) -> None:
        person = known_person(
            work, self.person_id, self.name, self.email, self.phone, self.language
        )
        person.grant(Role.CLIENT)
        if self.organisation_id is not None:
            organisation = work.get(Organisation, self.organisation_id)
            if person.id not in organisation.mentees:
                organisation.name_mentee(person.id, None)
        elif work.find(PrivateClient, client_of(person.id)) is None:
            work.add(PrivateClient(id=client_of(person.id), person_id=person.id))
