"""A private person becomes a client, if of age."""

import pytest

from application.clients.register_client import GiveAddress, NoteMinor, RegisterClient
from domain.clients import PrivateClient
from domain.clients.private_client import ClientClosed, MinorRefused
from domain.people import Person
from tests.clients.firm_clients import AINO
from tests.spec import Spec

CLIENT = RegisterClient(name="Aino Korhonen", email="aino@example.fi", of_age=True, person_id=AINO)
ADDRESS = GiveAddress(person_id=AINO, street="Koivukuja 3", postcode="02100", town="Espoo")


@pytest.mark.feature("A3")
def test_a_private_person_becomes_a_client(spec: Spec) -> None:
    spec.when(CLIENT).then(Person.Registered, PrivateClient.Registered, Person.RoleGranted)
    spec.when(CLIENT).then()
    spec.when(ADDRESS).then(PrivateClient.AddressGiven)
    spec.when(ADDRESS).then()


@pytest.mark.feature("R9")
def test_a_minor_is_refused(spec: Spec) -> None:
    young = RegisterClient(name="Onni Virta", email="onni@example.fi", of_age=False)
    spec.when(young).then_refused(MinorRefused)


@pytest.mark.feature("R9")
def test_nothing_more_is_sold_to_one_who_turned_out_to_be_a_minor(spec: Spec) -> None:
    spec.given(CLIENT).when(NoteMinor(person_id=AINO)).then(PrivateClient.FoundMinor)
    spec.when(NoteMinor(person_id=AINO)).then()
    spec.when(ADDRESS).then_refused(ClientClosed)
