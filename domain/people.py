"""People: who they are, how to reach them, and in which roles they act."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Final
from uuid import UUID

from domain.events import Aggregate, Created, Event, event
from domain.privacy import Personal, Public, Purpose
from domain.refusals import Refused

Name = Annotated[str, Personal(Purpose.CONTACT)]
Language = Annotated[str, Public]


class Role(StrEnum):
    """In which capacity somebody acts; one person may have several."""

    CLIENT = "client"
    MENTOR = "mentor"
    SPONSOR = "sponsor"
    COORDINATOR = "coordinator"
    FINANCE = "finance"
    QUALITY = "quality"
    ADMINISTRATOR = "administrator"


OFFICE: Final = frozenset({Role.COORDINATOR, Role.FINANCE, Role.QUALITY, Role.ADMINISTRATOR})
"""The office: whoever acts in one of these roles reads in no peer forum."""


class EmailTaken(Refused):
    """Somebody is already known under this e-mail address."""


class PersonMerged(Refused):
    """This entry became one with another of the same person; act on that one."""


class SamePerson(Refused):
    """Choose another entry of the person; this one stays."""

    status = 422


class WorksHere(Refused):
    """The entry that goes is of somebody who works here; keep that one, and merge the other."""


class Person(Aggregate):
    """A human being known to the firm; names and addresses are kept here and nowhere else."""

    class Registered(Created):
        """The firm got to know a person."""

        name: Name
        email: Name
        phone: Name
        language: Language

    class ContactCorrected(Event):
        """A person's name, address or language was put right."""

        name: Name
        email: Name
        phone: Name
        language: Language

    class RoleGranted(Event):
        """A person was given a role."""

        role: Role

    class RoleWithdrawn(Event):
        """A role was taken from a person."""

        role: Role

    class TookOver(Event):
        """This entry of a person kept twice stands for what was kept under others too."""

        merged_id: UUID
        with_it: tuple[UUID, ...]

    class MergedInto(Event):
        """A person kept twice became one with another entry."""

        kept_id: UUID

    @event(Registered)
    def __init__(self, id: UUID, name: str, email: str, phone: str, language: str) -> None:
        self.name, self.email, self.phone, self.language = name, email, phone, language
        self.roles, self.addresses = set[Role](), {email.casefold()}
        self.merged_into: UUID | None = None
        self.also: tuple[UUID, ...] = ()

    def correct(self, name: str, email: str, phone: str, language: str) -> None:
        if (name, email, phone, language) != (self.name, self.email, self.phone, self.language):
            self._corrected(name, email, phone, language)

    def grant(self, role: Role) -> None:
        if role not in self.roles:
            self._granted(role)

    def withdraw(self, role: Role) -> None:
        if role in self.roles:
            self._withdrawn(role)

    def take_over(self, other: Person) -> None:
        """Become one with another entry. Raises SamePerson, PersonMerged, WorksHere."""
        if other is self:
            raise SamePerson
        if other.id in self.also:
            return
        self.require_own()
        other.require_own()
        if other.roles - {Role.CLIENT, Role.SPONSOR}:
            raise WorksHere
        for role in sorted(other.roles):
            self.grant(role)
        other.correct(self.name, self.email, self.phone, self.language)
        self._took_over(other.id, other.also)
        other._merged_into(self.id)

    def require_own(self) -> None:
        """Raise PersonMerged where this entry is no longer the person's own."""
        if self.merged_into is not None:
            raise PersonMerged(kept_id=self.merged_into)

    @event(TookOver)
    def _took_over(self, merged_id: UUID, with_it: tuple[UUID, ...]) -> None:
        self.also = (*self.also, merged_id, *with_it)

    @event(MergedInto)
    def _merged_into(self, kept_id: UUID) -> None:
        self.merged_into = kept_id

    @event(ContactCorrected)
    def _corrected(self, name: str, email: str, phone: str, language: str) -> None:
        self.name, self.email, self.phone, self.language = name, email, phone, language
        self.addresses.add(email.casefold())

    @event(RoleGranted)
    def _granted(self, role: Role) -> None:
        self.roles.add(role)

    @event(RoleWithdrawn)
    def _withdrawn(self, role: Role) -> None:
        self.roles.discard(role)
