"""A training is planned whole: words, days in order, seats within the rules."""

from datetime import timedelta
from uuid import UUID

import pytest

from domain.slots import Slot
from domain.trainings import Group, Quota, Seating, Training
from domain.trainings.programme import DaysGone, GatheringsOverlap, NoGatherings
from domain.trainings.words import QuotasOutOfBounds, SeatsOutOfBounds, TrainerUnknown
from tests.spec import NOON, Spec
from tests.trainings.scene import DAYS, PLANNED, planned, training

pytestmark = pytest.mark.feature("I1")


def test_a_planned_training_has_its_seats_counted_out(spec: Spec) -> None:
    spec.when(PLANNED).then(Training.Planned, Seating.Opened)
    opened = spec.event(Seating.Opened)
    assert (opened.seats, opened.terms) == (6, "trainings/1")
    assert training(spec).terms == "trainings/1"


def test_the_rules_it_was_planned_under_are_noted(spec: Spec) -> None:
    spec.when(PLANNED)
    assert spec.event(Training.Planned).envelope.rule == ("trainings/1",)


@pytest.mark.parametrize("seats", [5, 17])
def test_it_has_between_6_and_16_seats(spec: Spec, seats: int) -> None:
    spec.when(planned(seats=seats)).then_refused(SeatsOutOfBounds)
    assert spec.refusal
    assert spec.refusal.facts == {"fewest": 6, "most": 16}


@pytest.mark.parametrize("seats", [6, 16])
def test_the_bounds_themselves_are_allowed(spec: Spec, seats: int) -> None:
    spec.when(planned(seats=seats)).then(Training.Planned, Seating.Opened)


def test_it_has_at_least_one_day(spec: Spec) -> None:
    spec.when(planned(gatherings=())).then_refused(NoGatherings)


def test_its_days_follow_each_other(spec: Spec) -> None:
    overlapping = (Slot(NOON, 120), Slot(NOON + timedelta(hours=1), 120))
    spec.when(planned(gatherings=overlapping)).then_refused(GatheringsOverlap)
    spec.when(planned(gatherings=DAYS[::-1])).then_refused(GatheringsOverlap)


def test_it_begins_on_a_day_still_to_come(spec: Spec) -> None:
    spec.at(DAYS[0].starts_at).when(PLANNED).then_refused(DaysGone)


def test_whoever_teaches_it_is_known(spec: Spec) -> None:
    spec.when(planned(trainer_id=UUID(int=0x33))).then_refused(TrainerUnknown)
    assert spec.refusal
    assert spec.refusal.facts == {"field": "trainer_id"}


@pytest.mark.parametrize(
    "quotas",
    [(Quota(Group.MENTOR, 7),), (Quota(Group.MENTOR, 4), Quota(Group.ORGANISATION, 3)),
     (Quota(Group.MENTOR, 0),), (Quota(Group.MENTOR, -1),)],
)  # fmt: skip
def test_groups_keep_no_more_than_there_is(spec: Spec, quotas: tuple[Quota, ...]) -> None:
    spec.when(planned(quotas=quotas)).then_refused(QuotasOutOfBounds)


def test_planned_twice_it_is_planned_once(spec: Spec) -> None:
    spec.given(PLANNED).when(PLANNED).then()


def test_quotas_stand_with_the_seats(spec: Spec) -> None:
    spec.when(planned(quotas=(Quota(Group.MENTOR, 2),)))
    assert spec.event(Seating.Opened).quotas == (Quota(Group.MENTOR, 2),)
