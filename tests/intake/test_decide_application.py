"""An application is accepted, declined or taken back."""

from dataclasses import replace

import pytest

from application.intake.decide_application import (
    AcceptApplication,
    DeclineApplication,
    WithdrawApplication,
)
from domain.cancelling_policy import Payer
from domain.engagements import Engagement
from domain.intake import Application
from domain.intake.application import ApplicationOver
from domain.matching import Matching
from tests.clients.firm_clients import NORDPUU, REGISTERED
from tests.intake.applicants import ACCEPTED, APPLICATION, APPLIES, CASE, MERI
from tests.spec import Spec

pytestmark = pytest.mark.feature("A1")
DECLINE = DeclineApplication(application_id=APPLICATION, reason="Tarvitset muuta apua")
WITHDRAW = WithdrawApplication(application_id=APPLICATION)


def test_accepting_forms_an_engagement_without_a_mentor(spec: Spec) -> None:
    spec.given(APPLIES).when(ACCEPTED).then(
        Application.Accepted, Engagement.Opened, Matching.Opened
    )
    opened = spec.event(Engagement.Opened)
    assert (opened.originator_id, opened.mentee_id, opened.mentor_id) == (CASE, MERI, None)
    assert (opened.payer, opened.payer_id) == (Payer.CONSUMER, MERI)
    spec.when(ACCEPTED).then()


@pytest.mark.feature("A3")
def test_the_payer_is_a_party_of_its_own(spec: Spec) -> None:
    spec.given(REGISTERED, replace(APPLIES, organisation_id=NORDPUU)).when(ACCEPTED)
    opened = spec.event(Engagement.Opened)
    assert (opened.payer, opened.payer_id) == (Payer.ORGANISATION, NORDPUU)


def test_declining_and_taking_back_end_it(spec: Spec) -> None:
    spec.given(APPLIES).when(DECLINE).then(Application.Declined)
    spec.when(DECLINE).then()
    spec.when(ACCEPTED).then_refused(ApplicationOver)
    spec.when(WITHDRAW).then_refused(ApplicationOver)


def test_an_accepted_one_can_be_taken_back(spec: Spec) -> None:
    spec.given(APPLIES, ACCEPTED).when(WITHDRAW).then(Application.Withdrawn)
    spec.when(WITHDRAW).then()
    spec.when(AcceptApplication(application_id=APPLICATION)).then_refused(ApplicationOver)
