"""Who is who: the one place where names and addresses are read from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from uuid import UUID

from application.views import View
from domain.data_rights import DataRights
from domain.events import Event
from domain.people import Person, Role


@dataclass(frozen=True)
class PersonCard:
    """A person's name and address, as other pages join them in when they are shown."""

    person_id: UUID
    name: str
    email: str
    phone: str
    language: str
    roles: tuple[Role, ...] = ()
    restricted: bool = False
    """Whether their data is left alone for now (GDPR 18): shown to nobody but themself."""
    merged_into: UUID | None = None
    """The entry this one became one with; what stands here of contact follows that one."""
    also: tuple[UUID, ...] = ()
    """Other ids under which something was kept of the same person."""


def _key(event: Event) -> Iterable[UUID]:
    match event:
        case DataRights.ProcessingRestricted(person_id=person):
            return (person,)
        case DataRights.RestrictionLifted(person_id=person):
            return (person,)
    return (event.originator_id,) if isinstance(event, Person.Event) else ()


def fold(card: PersonCard | None, event: Event) -> PersonCard | None:
    match event:
        case Person.Registered(name=name, email=email, phone=phone, language=language):
            return PersonCard(event.originator_id, name, email, phone, language)
        case Person.ContactCorrected(name=name, email=email, phone=phone, language=language):
            assert card
            return replace(card, name=name, email=email, phone=phone, language=language)
        case Person.RoleGranted(role=role):
            assert card
            return replace(card, roles=(*card.roles, role))
        case Person.RoleWithdrawn(role=role):
            assert card
            return replace(card, roles=tuple(r for r in card.roles if r != role))
        case Person.TookOver(merged_id=merged, with_it=others):
            assert card
            return replace(card, also=(*card.also, merged, *others))
        case Person.MergedInto(kept_id=kept):
            assert card
            return replace(card, merged_into=kept)
        case DataRights.ProcessingRestricted() | DataRights.RestrictionLifted() if card:
            restricted = isinstance(event, DataRights.ProcessingRestricted)
            return replace(card, restricted=restricted)
    return card


people = View("people", PersonCard, _key, fold, version=3)
