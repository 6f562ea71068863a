"""A contact person stands for the organisation, until they leave it."""

import pytest

from application.clients.name_mentee import PartWithPerson
from application.clients.relations import client_relations
from application.views import Change, Put
from domain.clients import Organisation
from domain.matters import Relation
from domain.permissions import Tie
from tests.clients.firm_clients import CONTACT, NORDPUU, REGISTERED, RITVA
from tests.spec import NOON, Spec


@pytest.mark.feature("Q1")
def test_a_contact_is_a_sponsor_while_named(spec: Spec) -> None:
    spec.given(REGISTERED).when(CONTACT)
    (begun,) = client_relations(spec.event(Organisation.ContactNamed))
    assert begun == Put(Tie(RITVA, Relation.SPONSOR_OF, NORDPUU, NOON))
    spec.when(PartWithPerson(organisation_id=NORDPUU, person_id=RITVA))
    (ended,) = client_relations(spec.event(Organisation.ContactLeft))
    assert isinstance(ended, Change)
    assert ended.to == {"until": NOON}
