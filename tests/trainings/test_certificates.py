"""A certificate is found by its code."""

from datetime import UTC, date, datetime

import pytest

from application.trainings.certificates import rows
from application.trainings.complete_training import CompleteTraining
from application.trainings.revoke_certificate import RevokeCertificate
from application.trainings.take_attendance import TakeAttendance
from application.views import Change, Put
from domain.trainings import Completion
from tests.spec import Spec
from tests.trainings.scene import DAYS, MENTORS, TRAINING, on_sale, seated


@pytest.mark.feature("I3")
def test_a_granted_certificate_stands_under_its_code(spec: Spec) -> None:
    seated(on_sale(spec), 1).at(DAYS[-1].ends_at)
    for nth in range(3):
        spec.given(TakeAttendance(training_id=TRAINING, gathering=nth, present=MENTORS[:1]))
    spec.when(CompleteTraining(training_id=TRAINING))
    (put,) = (step for event in spec.new for step in rows(event))
    assert isinstance(put, Put)
    assert put.row.code == spec.event(Completion.CertificateGranted).code
    assert (put.row.minutes, put.row.granted_on) == (600, DAYS[-1].ends_at.date())


@pytest.mark.feature("I3")
def test_its_days_are_those_of_helsinki(spec: Spec) -> None:
    seated(on_sale(spec), 1).at(datetime(2026, 4, 9, 21, 30, tzinfo=UTC))
    for nth in range(3):
        spec.given(TakeAttendance(training_id=TRAINING, gathering=nth, present=MENTORS[:1]))
    spec.when(CompleteTraining(training_id=TRAINING))
    (put,) = (step for event in spec.new for step in rows(event))
    assert isinstance(put, Put)
    assert put.row.granted_on == date(2026, 4, 10)
    spec.when(RevokeCertificate(training_id=TRAINING, person_id=MENTORS[0], reason="Wrong list"))
    (change,) = (step for event in spec.new for step in rows(event))
    assert isinstance(change, Change)
    assert change.to["revoked_on"] == date(2026, 4, 10)
