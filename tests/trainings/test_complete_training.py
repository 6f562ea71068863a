"""At the end: a certificate from 80 per cent of the time, and development for mentors."""

import asyncio
import hashlib
from uuid import UUID

import pytest

from application.firm import Caller
from application.trainings.complete_training import CompleteTraining
from application.trainings.take_attendance import TakeAttendance
from domain.events import Via
from domain.mentors import mentor_of
from domain.trainings import Completion, Seating, Training
from domain.trainings.certificates import code_of, told_by
from domain.trainings.words import NotHeldYet, TrainingOver
from tests.spec import Spec
from tests.trainings.scene import (
    DAYS,
    MENTORS,
    NAMES,
    OPENED,
    TRAINER,
    TRAINING,
    named,
    on_sale,
    person,
    seated,
    seats,
)

COMPLETED = CompleteTraining(training_id=TRAINING)


@pytest.fixture
def over(spec: Spec) -> Spec:
    """Three took part: one all the time, one 80 per cent of it, one 60."""
    seated(on_sale(spec), 3)
    spec.given(named(next(iter(seats(spec))), NAMES[0]))
    first = person(NAMES[0])
    days: tuple[tuple[UUID, ...], ...] = (
        (first, *MENTORS[1:3]), (first, MENTORS[1]), (first, MENTORS[2]),
    )  # fmt: skip
    spec.at(DAYS[-1].ends_at)
    for nth, present in enumerate(days):
        spec.given(TakeAttendance(training_id=TRAINING, gathering=nth, present=present))
    return spec


@pytest.mark.feature("I3")
def test_a_certificate_is_given_from_80_per_cent_of_the_time(over: Spec) -> None:
    over.when(COMPLETED)
    granted = {
        one.person_id: (one.share, one.minutes)
        for one in over.new
        if isinstance(one, Completion.CertificateGranted)
    }
    assert granted == {person(NAMES[0]): (100, 600), MENTORS[1]: (80, 480)}


@pytest.mark.feature("I3")
def test_a_certificate_says_what_when_and_by_whom(over: Spec) -> None:
    over.when(COMPLETED)
    granted = next(one for one in over.new if isinstance(one, Completion.CertificateGranted))
    assert (granted.first_day, granted.last_day) == (DAYS[0].day, DAYS[-1].day)
    assert granted.trainer_id == TRAINER
    assert granted.title.en == "Mentor's basics en"


@pytest.mark.feature("I5")
def test_what_mentors_attended_counts_as_their_development(over: Spec) -> None:
    over.when(COMPLETED)
    earned = {
        one.mentor_id: one.minutes
        for one in over.new
        if isinstance(one, Completion.DevelopmentEarned)
    }
    assert earned == {mentor_of(MENTORS[1]): 480, mentor_of(MENTORS[2]): 360}


def test_all_who_took_part_are_named_to_be_asked(over: Spec) -> None:
    over.when(COMPLETED)
    assert set(over.event(Training.Held).people) == {person(NAMES[0]), *MENTORS[1:3]}
    assert over.event(Seating.SaleClosed)


def test_completed_twice_it_is_completed_once(over: Spec) -> None:
    over.given(COMPLETED).when(COMPLETED).then()


def test_before_its_last_day_is_over_it_is_not_completed(spec: Spec) -> None:
    on_sale(spec).at(DAYS[1].ends_at).when(COMPLETED).then_refused(NotHeldYet)


def test_afterwards_nothing_changes_any_more(over: Spec) -> None:
    over.given(COMPLETED).when(OPENED).then_refused(TrainingOver)


def codes(spec: Spec) -> dict[UUID, str]:
    """The code of everybody's certificate, as completing the training just now gives it."""
    asks = Caller(by=MENTORS[0], via=Via.API, command_id=UUID(int=8))
    work = asyncio.run(spec.firm.rehearse(COMPLETED, asks))
    some = (one for aggregate in work.aggregates for one in aggregate.pending_events)
    return {
        one.person_id: one.code for one in some if isinstance(one, Completion.CertificateGranted)
    }


@pytest.mark.feature("I3")
def test_the_code_is_too_long_to_guess_and_the_same_every_time(over: Spec) -> None:
    first = codes(over)
    assert codes(over) == first
    assert len(set(first.values())) == len(first) == 2
    assert {len(part) for code in first.values() for part in code.split("-")} == {5}


@pytest.mark.feature("I3")
def test_nobody_computes_a_code_from_the_ids_without_our_key(over: Spec) -> None:
    first = codes(over)
    person_id, code = next(iter(first.items()))
    told = told_by(TRAINING, person_id)
    keyless = hashlib.sha256(b"certificate" + TRAINING.bytes + person_id.bytes).digest()
    assert code not in {code_of(keyless), code_of(hashlib.sha256(told).digest())}
    assert code == code_of(over.log.proof_of(told))
