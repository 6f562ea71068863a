"""Every client is one row, every named person another."""

import pytest

from application.clients.client_list import ClientKind, ClientRow, EmployeeRow, employee_rows, rows
from application.clients.merge_organisations import MergeOrganisations
from application.clients.name_mentee import PartWithPerson
from application.clients.register_client import NoteMinor
from application.views import Change, Put
from domain.clients import Organisation, PrivateClient
from tests.clients.firm_clients import AINO, KAISLA, NORDPUU, REGISTERED, TWICE, mentee
from tests.clients.test_register_client import CLIENT
from tests.spec import Spec


@pytest.mark.feature("A3")
def test_organisations_and_private_persons_are_payers_of_their_own(spec: Spec) -> None:
    spec.when(REGISTERED)
    row = ClientRow(NORDPUU, ClientKind.ORGANISATION, "Nordpuu Oy", "2345678-0")
    assert list(rows(spec.event(Organisation.Registered))) == [Put(row)]
    spec.when(CLIENT)
    private = ClientRow(AINO, ClientKind.PRIVATE, "", "")
    assert list(rows(spec.event(PrivateClient.Registered))) == [Put(private)]


@pytest.mark.feature("R9")
def test_a_merged_client_and_a_minor_are_closed(spec: Spec) -> None:
    spec.given(REGISTERED, TWICE).when(MergeOrganisations(kept_id=NORDPUU, merged_id=KAISLA))
    closed = Change({"payer_id": KAISLA}, {"closed": True})
    assert list(rows(spec.event(Organisation.MergedInto))) == [closed]
    spec.given(CLIENT).when(NoteMinor(person_id=AINO))
    minor = Change({"payer_id": AINO}, {"closed": True})
    assert list(rows(spec.event(PrivateClient.FoundMinor))) == [minor]


@pytest.mark.feature("R9")
def test_an_employee_who_left_is_marked(spec: Spec) -> None:
    spec.given(REGISTERED).when(mentee())
    named = EmployeeRow(NORDPUU, AINO, None)
    assert list(employee_rows(spec.event(Organisation.MenteeNamed))) == [Put(named)]
    spec.when(PartWithPerson(organisation_id=NORDPUU, person_id=AINO))
    (change,) = employee_rows(spec.event(Organisation.MenteeLeft))
    assert isinstance(change, Change)
    assert change.to["left_on"].isoformat() == "2026-03-02"
