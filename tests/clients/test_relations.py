"""A contact person stands for the organisation, until they leave it; then in no room any more."""

from dataclasses import replace
from typing import Any

import pytest

from application.clients.merge_organisations import MergeOrganisations
from application.clients.name_mentee import PartWithPerson
from application.clients.relations import client_relations
from application.views import Change, Put
from domain.clients import Organisation
from domain.matters import Relation
from domain.permissions import Tie
from tests.clients.firm_clients import (
    CONTACT,
    KAISLA,
    NORDPUU,
    REGISTERED,
    RITVA,
    TWICE,
    mentee,
)
from tests.spec import NOON, Spec

GONE = Change({"holder_id": RITVA, "through_id": NORDPUU, "until": None}, {"until": NOON})


@pytest.mark.feature("Q1")
def test_a_contact_is_a_sponsor_while_named(spec: Spec) -> None:
    spec.given(REGISTERED).when(CONTACT)
    (begun,) = client_relations(spec.event(Organisation.ContactNamed))
    assert begun == Put(Tie(RITVA, Relation.SPONSOR_OF, NORDPUU, NOON, through_id=NORDPUU))
    spec.when(PartWithPerson(organisation_id=NORDPUU, person_id=RITVA))
    assert client_relations_of(spec) == [GONE]


@pytest.mark.feature("R9")
def test_a_mentee_who_left_keeps_nothing_they_had_through_the_organisation(spec: Spec) -> None:
    spec.given(REGISTERED, mentee(RITVA))
    spec.when(PartWithPerson(organisation_id=NORDPUU, person_id=RITVA))
    assert client_relations_of(spec) == [GONE]


@pytest.mark.feature("R9")
def test_who_leaves_a_merged_organisation_leaves_its_other_entry_too(spec: Spec) -> None:
    spec.given(REGISTERED, TWICE, replace(CONTACT, organisation_id=KAISLA))
    spec.given(MergeOrganisations(kept_id=NORDPUU, merged_id=KAISLA))
    spec.when(PartWithPerson(organisation_id=NORDPUU, person_id=RITVA))
    spec.then(Organisation.ContactLeft, Organisation.ContactLeft)
    through = {step.where["through_id"] for step in client_relations_of(spec)}
    assert through == {NORDPUU, KAISLA}


def client_relations_of(spec: Spec) -> list[Any]:
    return [step for event in spec.new for step in client_relations(event)]
