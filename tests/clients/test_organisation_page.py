"""An organisation on its page."""

from datetime import date

import pytest

from application.clients.merge_organisations import MergeOrganisations
from application.clients.name_mentee import PartWithPerson
from application.clients.organisation_page import OrganisationPage, organisation_page
from domain.clients import Duty, Organisation
from tests.clients.firm_clients import (
    AINO,
    CONTACT,
    DEPARTMENT,
    KAISLA,
    NORDPUU,
    REGISTERED,
    RITVA,
    SALES,
    TWICE,
    mentee,
)
from tests.spec import Spec, shown


def page(spec: Spec) -> OrganisationPage:
    own = [event for event in spec.log.recorded if event.originator_id == NORDPUU]
    found: OrganisationPage = shown(organisation_page, *own)
    return found


@pytest.mark.feature("A3")
def test_contacts_departments_and_people_are_shown(spec: Spec) -> None:
    spec.given(REGISTERED, CONTACT, DEPARTMENT, mentee())
    found = page(spec)
    assert found.contacts == ((RITVA, (Duty.ORDERS, Duty.BILLING)),)
    assert found.department(SALES) == "Myynti"
    assert [one.person_id for one in found.present] == [AINO]


@pytest.mark.feature("R9")
def test_who_left_stays_on_record_but_is_not_present(spec: Spec) -> None:
    spec.given(REGISTERED, CONTACT, mentee())
    spec.given(
        PartWithPerson(organisation_id=NORDPUU, person_id=AINO, on=date(2026, 3, 1)),
        PartWithPerson(organisation_id=NORDPUU, person_id=RITVA),
    )
    found = page(spec)
    assert (found.present, found.contacts) == ((), ())
    assert found.mentees[0].left_on == date(2026, 3, 1)


@pytest.mark.feature("R9")
def test_what_was_merged_is_named(spec: Spec) -> None:
    spec.given(REGISTERED, TWICE, MergeOrganisations(kept_id=NORDPUU, merged_id=KAISLA))
    assert page(spec).merged == (KAISLA,)
    other = [event for event in spec.log.recorded if event.originator_id == KAISLA]
    assert shown(organisation_page, *other).merged_into == NORDPUU
    assert isinstance(other[-1], Organisation.MergedInto)
