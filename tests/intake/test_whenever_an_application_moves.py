"""The applicant is told that it came in and what was decided."""

import pytest

from application.intake.decide_application import DeclineApplication
from application.intake.whenever_an_application_moves import (
    whenever_an_application_moves as policy,
)
from domain.intake import Application
from tests.intake.applicants import ACCEPTED, APPLICATION, APPLIES, MERI
from tests.spec import Spec, commanded


@pytest.mark.feature("E6")
def test_letters_go_out_without_a_reason_in_them(spec: Spec) -> None:
    decline = DeclineApplication(application_id=APPLICATION, reason="Salainen")
    spec.given(APPLIES, ACCEPTED, decline)
    letters = [wish.about for event in spec.log.recorded for wish in commanded(policy, event)]
    assert [letter["letter"] for letter in letters] == [
        "application_received",
        "application_accepted",
        "application_declined",
    ]
    assert {letter["to"] for letter in letters} == {str(MERI)}
    assert "Salainen" not in str(letters)
    assert isinstance(spec.log.recorded[-1], Application.Declined)
