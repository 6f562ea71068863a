"""A private person as a client: of age, with an address for invoices where one is needed."""

from __future__ import annotations

from datetime import date
from typing import Annotated
from uuid import UUID, uuid5

from domain.events import Aggregate, Created, Event, event
from domain.privacy import Personal, Purpose
from domain.refusals import Refused

Own = Annotated[str, Personal(Purpose.CONTACT, "person_id")]


class MinorRefused(Refused):
    """Our mentoring is for adults: we make no contracts with anybody under 18."""

    # Laki holhoustoimesta 442/1999, 23 §: a minor cannot bind themselves to such a contract.
    status = 422


class ClientClosed(Refused):
    """This client's account is closed."""


def client_of(person_id: UUID) -> UUID:
    """The id of the private client a person is."""
    return uuid5(person_id, "client")


def require_adult(*, of_age: bool) -> None:
    """Raise MinorRefused unless somebody says that they are at least 18; no birthday is kept."""
    if not of_age:
        raise MinorRefused


class PrivateClient(Aggregate):
    """A private person who buys mentoring, for themselves or for somebody else."""

    class Registered(Created):
        """A private person became a client, and said that they are of age."""

        person_id: UUID

    class AddressGiven(Event):
        """A private client gave an address for invoices."""

        person_id: UUID
        street: Own
        postcode: Own
        town: Own
        country: Own

    class FoundMinor(Event):
        """A client turned out to be under 18; nothing more is sold to them."""

        person_id: UUID
        on: date

    @event(Registered)
    def __init__(self, id: UUID, person_id: UUID) -> None:
        self.person_id = person_id
        self.address = ("", "", "", "")
        self.closed = False

    def give_address(self, street: str, postcode: str, town: str, country: str) -> None:
        """Give the address invoices bear. Raises ClientClosed."""
        self.require_open()
        if self.address != (street, postcode, town, country):
            self._address_given(self.person_id, street, postcode, town, country)

    def turn_out_minor(self, on: date) -> None:
        if not self.closed:
            self._found_minor(self.person_id, on)

    def require_open(self) -> None:
        """Raise ClientClosed where nothing more may be sold."""
        if self.closed:
            raise ClientClosed

    @event(AddressGiven)
    def _address_given(
        self, person_id: UUID, street: str, postcode: str, town: str, country: str
    ) -> None:
        self.address = (street, postcode, town, country)

    @event(FoundMinor)
    def _found_minor(self, person_id: UUID, on: date) -> None:
        self.closed = True
