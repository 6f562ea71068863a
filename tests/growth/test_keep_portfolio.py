from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from application.growth.keep_portfolio import (
    CountPractice,
    CreditTraining,
    EnterDevelopment,
    EnterSupervision,
    NoteLearning,
)
from domain.growth.portfolio import DevelopmentKind, NotYetOver, Portfolio
from domain.growth.supervision import (
    POLICIES,
    Kind,
    Light,
    Supervised,
    SupervisionDue,
    standing,
)
from domain.refusals import NotFound
from tests.growth.scene import HOUR, SANNA, TODAY, folded, practised, spec, supervised


@pytest.mark.feature("M7")
@pytest.mark.parametrize(
    ("hours", "light"),
    [(29, Light.GREEN), (30, Light.AMBER), (34, Light.AMBER), (35, Light.RED), (44, Light.RED),
     (45, Light.BLOCKED)],
)  # fmt: skip
def test_the_light_follows_the_hours_since_the_last_supervision(hours: int, light: Light) -> None:
    year = Supervised(hours * HOUR, hours * HOUR, {}, first_year=False)
    assert standing(year, POLICIES[0]).light is light


@pytest.mark.feature("M7")
@pytest.mark.parametrize(("first_year", "due"), [(False, 4 * HOUR), (True, 10 * HOUR - 40)])
def test_an_hour_is_due_for_each_35_and_in_the_first_year_for_each_15(
    first_year: bool,  # noqa: FBT001 - a case of the example
    due: int,
) -> None:
    year = Supervised(140 * HOUR, 0, {}, first_year=first_year)
    assert standing(year, POLICIES[0]).due == due


@pytest.mark.feature("M7")
def test_group_counts_for_half_and_peer_for_a_quarter_at_most() -> None:
    plenty = {Kind.GROUP: 100 * HOUR, Kind.PEER: 100 * HOUR, Kind.INDIVIDUAL: HOUR}
    found = standing(Supervised(140 * HOUR, 0, plenty, first_year=False), POLICIES[0])
    assert found.counted == HOUR + 2 * HOUR + HOUR
    assert found.individual_missing == 3 * HOUR


@pytest.mark.feature("M7")
def test_practice_changes_the_light_and_supervision_changes_it_back() -> None:
    yesterday = TODAY - timedelta(days=1)
    made = spec().given(practised(34, yesterday))
    changed = made.when(practised(11, yesterday)).event(Portfolio.LightChanged)
    assert changed.light is Light.BLOCKED
    assert changed.policy == "supervision/1"
    back = made.when(supervised(1)).event(Portfolio.LightChanged)
    assert back.light is Light.GREEN


@pytest.mark.feature("M7")
def test_a_mentor_who_is_blocked_begins_nothing_new() -> None:
    made = spec().given(practised(45))
    portfolio = folded(made)
    with pytest.raises(SupervisionDue):
        portfolio.require_supervised(TODAY)
    made.given(supervised(1))
    folded(made).require_supervised(TODAY)


@pytest.mark.feature("M6")
@pytest.mark.parametrize(
    "command",
    [
        supervised(1, day=TODAY + timedelta(days=1)),
        EnterDevelopment(
            kind=DevelopmentKind.READING, day=TODAY + timedelta(days=1), minutes=60, what="Book"
        ),
    ],
)
def test_what_has_not_taken_place_cannot_be_entered(command: Any) -> None:
    spec().when(command).then_refused(NotYetOver)


@pytest.mark.feature("M6")
def test_a_training_of_ours_is_development_by_itself_and_once() -> None:
    credit = CreditTraining(person_id=SANNA, training_id=uuid4(), day=TODAY, minutes=360)
    made = spec()
    made.when(credit).then(Portfolio.Opened, Portfolio.DevelopmentEntered)
    made.when(credit).then()


@pytest.mark.parametrize("what", ["session", "supervision", "learning"])
def test_the_same_entry_twice_is_one(what: str) -> None:
    command: Any = {
        "session": practised(1, session=uuid4()),
        "supervision": EnterSupervision(
            kind=Kind.PEER, day=TODAY, minutes=60, supervisor="L", entry_id=uuid4()
        ),
        "learning": NoteLearning(what="To ask first", entry_id=uuid4()),
    }[what]
    spec().given(command).when(command).then()


def test_practice_of_nobody_is_refused() -> None:
    stranger = CountPractice(mentor_id=uuid4(), session_id=uuid4(), day=TODAY, minutes=60)
    spec().when(stranger).then_refused(NotFound)
