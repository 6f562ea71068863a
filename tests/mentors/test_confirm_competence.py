"""Competence is claimed by the mentor and confirmed by the firm, with evidence and validity."""

from datetime import date

import pytest

from application.mentors.confirm_competence import (
    ClaimCompetence,
    ConfirmCompetence,
    WithdrawCompetence,
)
from application.network.define_area import DefineArea
from domain.competences import Level
from domain.languages import InThreeLanguages
from domain.mentors import Mentor
from domain.network import AreaUnknown, Network
from tests.mentors.pool import JOINED, MENTOR
from tests.spec import Spec

pytestmark = pytest.mark.feature("B2")
CLAIM = ClaimCompetence(
    mentor_id=MENTOR, area="leadership", level=Level.EXPERIENCED, evidence="15 vuotta johdossa"
)
CONFIRM = ConfirmCompetence(
    mentor_id=MENTOR, area="leadership", level=Level.PRACTISED, evidence="Haastattelu ja työnäyte"
)
FUNDING = InThreeLanguages("Rahoitus", "Finansiering", "Funding")


def test_a_claim_is_not_yet_a_confirmed_level(spec: Spec) -> None:
    spec.given(*JOINED).when(CLAIM).then(Mentor.CompetenceClaimed, Network.Opened)
    mentor = spec.log.recorded
    assert not [event for event in mentor if isinstance(event, Mentor.CompetenceConfirmed)]


def test_the_firm_confirms_another_level_than_was_claimed(spec: Spec) -> None:
    spec.given(*JOINED, CLAIM).when(CONFIRM).then(Mentor.CompetenceConfirmed)
    confirmed = spec.event(Mentor.CompetenceConfirmed)
    assert (confirmed.level, confirmed.confirmed_on) == (Level.PRACTISED, date(2026, 3, 2))


def test_a_level_is_valid_for_two_years_unless_another_day_is_said(spec: Spec) -> None:
    spec.given(*JOINED).when(CONFIRM)
    assert spec.event(Mentor.CompetenceConfirmed).valid_until == date(2028, 3, 2)
    assert spec.event(Mentor.CompetenceConfirmed).envelope.rule == ("pool/1",)


def test_areas_are_themes_and_what_the_firm_has_defined_under_them(spec: Spec) -> None:
    odd = ConfirmCompetence(mentor_id=MENTOR, area="funding", level=Level.KNOWS, evidence="Kirja")
    spec.given(*JOINED).when(odd).then_refused(AreaUnknown)
    spec.given(DefineArea(code="funding", theme="entrepreneurship", name=FUNDING))
    spec.when(odd).then(Mentor.CompetenceConfirmed)


def test_an_area_is_taken_back_with_a_reason(spec: Spec) -> None:
    back = WithdrawCompetence(mentor_id=MENTOR, area="leadership", reason="Ei näyttöä")
    spec.given(*JOINED, CONFIRM).when(back).then(Mentor.CompetenceWithdrawn)
    spec.when(back).then()
