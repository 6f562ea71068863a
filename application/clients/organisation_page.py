"""An organisation as staff and its own contacts find it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from application.views import View
from domain.clients import BillingDetails, Duty, Organisation, VatCheck
from domain.events import Event


@dataclass(frozen=True)
class Department:
    """A department and its cost centre."""

    department_id: UUID
    name: str
    cost_centre: str


@dataclass(frozen=True)
class NamedMentee:
    """One of its people, and whether they have left."""

    person_id: UUID
    department_id: UUID | None
    left_on: date | None = None


@dataclass(frozen=True)
class OrganisationPage:
    """What is known of a client organisation; people's names are joined in."""

    organisation_id: UUID
    name: str
    business_id: str
    language: str
    since: datetime
    vat_id: str = ""
    billing: BillingDetails | None = None
    vat_check: VatCheck | None = None
    contacts: tuple[tuple[UUID, tuple[Duty, ...]], ...] = ()
    departments: tuple[Department, ...] = ()
    mentees: tuple[NamedMentee, ...] = ()
    merged_into: UUID | None = None
    merged: tuple[UUID, ...] = ()

    @property
    def present(self) -> tuple[NamedMentee, ...]:
        """Those who have not left."""
        return tuple(one for one in self.mentees if one.left_on is None)

    def department(self, department_id: UUID | None) -> str:
        """The name of a department."""
        return next((d.name for d in self.departments if d.department_id == department_id), "")


def _key(event: Event) -> Iterable[UUID]:
    return (event.originator_id,) if isinstance(event, Organisation.Event) else ()


def fold(page: OrganisationPage | None, event: Event) -> OrganisationPage | None:
    if isinstance(event, Organisation.Registered):
        return OrganisationPage(
            event.originator_id, event.name, event.business_id, event.language, event.timestamp
        )
    assert page
    match event:
        case Organisation.Renamed(name=name, business_id=number, language=language):
            return replace(page, name=name, business_id=number, language=language)
        case Organisation.BillingSet(billing=billing, vat_id=vat_id):
            return replace(page, billing=billing, vat_id=vat_id)
        case Organisation.VatIdChecked(check=check):
            return replace(page, vat_check=check)
        case Organisation.MergedInto(kept_id=kept):
            return replace(page, merged_into=kept)
        case Organisation.TookOver(merged_id=merged):
            return replace(page, merged=(*page.merged, merged))
    return _people(page, event)


def _people(page: OrganisationPage, event: Event) -> OrganisationPage:
    match event:
        case Organisation.ContactNamed(person_id=person, duties=duties):
            others = tuple(c for c in page.contacts if c[0] != person)
            return replace(page, contacts=(*others, (person, duties)))
        case Organisation.ContactLeft(person_id=person):
            return replace(page, contacts=tuple(c for c in page.contacts if c[0] != person))
        case Organisation.DepartmentOpened(department_id=id, name=name, cost_centre=centre):
            others_ = tuple(d for d in page.departments if d.department_id != id)
            return replace(page, departments=(*others_, Department(id, name, centre)))
        case Organisation.DepartmentClosed(department_id=id):
            left = tuple(d for d in page.departments if d.department_id != id)
            return replace(page, departments=left)
        case Organisation.MenteeNamed(person_id=person, department_id=id):
            return replace(page, mentees=(*_but(page, person), NamedMentee(person, id)))
        case Organisation.MenteeLeft(person_id=person, on=on):
            known = next(m for m in page.mentees if m.person_id == person)
            return replace(page, mentees=(*_but(page, person), replace(known, left_on=on)))
    return page


def _but(page: OrganisationPage, person_id: UUID) -> tuple[NamedMentee, ...]:
    return tuple(one for one in page.mentees if one.person_id != person_id)


organisation_page = View("organisation_page", OrganisationPage, _key, fold)
