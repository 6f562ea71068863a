"""An organisation entered twice becomes one."""

import pytest

from application.clients.merge_organisations import MergeOrganisations, SameOrganisation
from application.clients.name_contact import NameContact
from application.clients.open_department import OpenDepartment
from application.clients.register_organisation import RenameOrganisation
from domain.clients import Duty, Organisation
from domain.clients.organisation import OrganisationMerged
from tests.clients.firm_clients import (
    AINO,
    CONTACT,
    KAISLA,
    NORDPUU,
    REGISTERED,
    RITVA,
    SALES,
    TWICE,
    VILLE,
    found_in,
    mentee,
)
from tests.spec import Spec

pytestmark = pytest.mark.feature("R9")
MERGE = MergeOrganisations(kept_id=NORDPUU, merged_id=KAISLA)
SAME_CONTACT = NameContact(
    organisation_id=KAISLA, duties=(Duty.TRANSFER,), name="Ritva Salo",
    email="ritva@nordpuu.example", person_id=RITVA,
)  # fmt: skip


def test_people_contacts_and_departments_come_together(spec: Spec) -> None:
    department = OpenDepartment(organisation_id=KAISLA, name="Vienti", department_id=SALES)
    spec.given(REGISTERED, TWICE, CONTACT, SAME_CONTACT, mentee(AINO), department)
    spec.given(mentee(VILLE, at=KAISLA)).when(MERGE)
    kept = found_in(spec, Organisation, NORDPUU)
    assert set(kept.mentees) == {AINO, VILLE}
    assert kept.contacts[RITVA] == (Duty.ORDERS, Duty.BILLING, Duty.TRANSFER)
    assert SALES in kept.departments
    assert spec.event(Organisation.MergedInto).kept_id == NORDPUU
    spec.when(MERGE).then()


def test_nothing_more_is_done_to_the_one_that_was_merged(spec: Spec) -> None:
    spec.given(REGISTERED, TWICE, MERGE)
    spec.when(mentee(VILLE, at=KAISLA)).then_refused(OrganisationMerged)
    third = MergeOrganisations(kept_id=KAISLA, merged_id=NORDPUU)
    spec.when(third).then_refused(OrganisationMerged)


def test_an_organisation_is_not_merged_with_itself(spec: Spec) -> None:
    itself = MergeOrganisations(kept_id=NORDPUU, merged_id=NORDPUU)
    spec.given(REGISTERED).when(itself).then_refused(SameOrganisation)


def test_the_business_id_may_be_given_to_the_one_that_is_kept(spec: Spec) -> None:
    spec.given(TWICE, REGISTERED, MergeOrganisations(kept_id=KAISLA, merged_id=NORDPUU))
    right = RenameOrganisation(organisation_id=KAISLA, name="Nordpuu Oy", business_id="2345678-0")
    spec.when(right).then(Organisation.Renamed)
