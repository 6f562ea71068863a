"""A certificate taken back is valid no longer: for a reason, once, and not granted again."""

from dataclasses import replace

import pytest

from application.trainings.certificates import rows
from application.trainings.complete_training import CompleteTraining
from application.trainings.revoke_certificate import RevokeCertificate
from application.trainings.take_attendance import TakeAttendance
from application.trainings.training_page import training_page
from application.trainings.whenever_a_training_moves_or_ends import (
    whenever_a_training_moves_or_ends,
)
from application.views import Change
from domain.trainings import Completion
from domain.trainings.words import CertificateUnknown, ReasonNeeded
from tests.spec import Spec, commanded, shown
from tests.trainings.scene import DAYS, MENTORS, TRAINING, on_sale, seated

pytestmark = pytest.mark.feature("I3")
HOLDER, OTHER, ABSENT = MENTORS[:3]
BACK = RevokeCertificate(training_id=TRAINING, person_id=HOLDER, reason=" Wrong list ")


@pytest.fixture
def held(spec: Spec) -> Spec:
    """Two of three were there all the time and have certificates."""
    seated(on_sale(spec), 3).at(DAYS[-1].ends_at)
    for nth in range(3):
        spec.given(TakeAttendance(training_id=TRAINING, gathering=nth, present=(HOLDER, OTHER)))
    return spec.given(CompleteTraining(training_id=TRAINING))


def test_it_is_taken_back_for_a_reason_and_once(held: Spec) -> None:
    held.when(BACK).then(Completion.CertificateRevoked)
    assert held.event(Completion.CertificateRevoked).reason == "Wrong list"
    page = shown(training_page, *held.log.recorded)
    assert list(page.certified) == [OTHER]
    held.when(BACK).then()


def test_its_code_says_since_when_it_is_not_valid(held: Spec) -> None:
    held.when(BACK)
    revoked = held.event(Completion.CertificateRevoked)
    granted = next(
        one.code
        for one in held.log.recorded
        if isinstance(one, Completion.CertificateGranted) and one.person_id == HOLDER
    )
    assert list(rows(revoked)) == [
        Change({"code": granted}, {"revoked_on": DAYS[-1].ends_at.date()})
    ]


def test_its_holder_is_told(held: Spec) -> None:
    held.when(BACK)
    (letter,) = commanded(
        whenever_a_training_moves_or_ends, held.event(Completion.CertificateRevoked)
    )
    assert (letter.about["letter"], letter.about["to"]) == ("certificate_revoked", str(HOLDER))
    assert "Wrong list" not in letter.about.values()


def test_no_reason_no_revoking(held: Spec) -> None:
    held.when(replace(BACK, reason="  ")).then_refused(ReasonNeeded)


def test_who_has_none_loses_none(held: Spec) -> None:
    held.when(replace(BACK, person_id=ABSENT)).then_refused(CertificateUnknown)


def test_stating_once_more_that_it_was_held_does_not_grant_it_again(held: Spec) -> None:
    held.given(BACK).when(CompleteTraining(training_id=TRAINING))
    assert not any(isinstance(one, Completion.CertificateGranted) for one in held.new)
