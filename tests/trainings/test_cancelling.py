"""What giving up a seat costs: by days before the start, and below the consumer's own right."""

from datetime import time, timedelta

import pytest

from domain.cancelling_policy import Payer
from domain.money import NOTHING, Money
from domain.slots import Slot
from domain.trainings.cancelling import Why, cost_of_giving_up, refunded_whole
from domain.trainings.policy import FIRST_POLICY
from domain.trainings.seats import Deal, PaidBy
from domain.withdrawal import withdrawal_ends
from tests.trainings.scene import ORDER, at

pytestmark = pytest.mark.feature("I4")
HUNDRED = Money(100_00)
FIRM = Deal(Payer.ORGANISATION, HUNDRED, PaidBy.CARD, ORDER)
PERSON = Deal(Payer.CONSUMER, HUNDRED, PaidBy.CARD, ORDER)
EARLY = Deal(Payer.CONSUMER, HUNDRED, PaidBy.CARD, ORDER, start_early=True)
DAYS = (Slot(at(60, 9), 240), Slot(at(61, 9), 240), Slot(at(62, 9), 480))
BOUGHT = at(0)


@pytest.mark.parametrize(
    ("day", "hour", "percent", "why"),
    [
        (46, 23, 0, Why.IN_TIME),  # the fourteenth day before, up to its end
        (47, 0, 50, Why.LATE),
        (53, 23, 50, Why.LATE),  # the seventh
        (54, 0, 100, Why.LATE),
        (60, 8, 100, Why.LATE),
        (62, 20, 100, Why.LATE),  # who did not come pays the whole
    ],
)
@pytest.mark.parametrize("deal", [FIRM, PERSON])
def test_the_scale_goes_by_civil_days(
    deal: Deal, day: int, hour: int, percent: int, why: Why
) -> None:
    # Clocks go forward on the 27th of these days: still civil days, not hours.
    now = Slot.from_wall(at(day).date(), time(hour), 1).starts_at
    cost = cost_of_giving_up(FIRST_POLICY, deal, BOUGHT, DAYS, now)
    assert (cost.percent, cost.why) == (percent, why)
    assert cost.fee + cost.refund == HUNDRED


def test_a_consumer_may_withdraw_for_14_days_however_near_the_start() -> None:
    near = (Slot(at(3, 9), 240),)
    cost = cost_of_giving_up(FIRST_POLICY, PERSON, BOUGHT, near, at(2))
    assert (cost.fee, cost.refund, cost.why) == (NOTHING, HUNDRED, Why.WITHDRAWAL)
    firm = cost_of_giving_up(FIRST_POLICY, FIRM, BOUGHT, near, at(2))
    assert (firm.fee, firm.why) == (HUNDRED, Why.LATE)


def test_the_right_ends_with_its_last_day() -> None:
    near = (Slot(at(16, 9), 240),)
    last = withdrawal_ends(BOUGHT)
    assert cost_of_giving_up(FIRST_POLICY, PERSON, BOUGHT, near, last).why is Why.WITHDRAWAL
    after = cost_of_giving_up(FIRST_POLICY, PERSON, BOUGHT, near, last + timedelta(seconds=1))
    assert (after.percent, after.why) == (100, Why.LATE)


def test_who_asked_to_begin_early_pays_for_what_was_delivered() -> None:
    near = (Slot(at(1, 9), 240), Slot(at(2, 9), 240), Slot(at(3, 9), 480))
    cost = cost_of_giving_up(FIRST_POLICY, EARLY, BOUGHT, near, at(2, 14))
    assert (cost.percent, cost.fee, cost.refund) == (50, Money(50_00), Money(50_00))


def test_a_day_that_runs_is_paid_once_it_is_over() -> None:
    near = (Slot(at(1, 9), 240), Slot(at(2, 9), 240))
    running, over = (
        cost_of_giving_up(FIRST_POLICY, EARLY, BOUGHT, near, moment)
        for moment in (near[0].ends_at - timedelta(seconds=1), near[0].ends_at)
    )
    assert (running.fee, over.fee) == (NOTHING, Money(50_00))


def test_who_did_not_ask_for_it_pays_nothing_for_what_was_delivered() -> None:
    near = (Slot(at(1, 9), 240), Slot(at(2, 9), 240))
    cost = cost_of_giving_up(FIRST_POLICY, PERSON, BOUGHT, near, at(1, 14))
    assert (cost.fee, cost.refund) == (NOTHING, HUNDRED)


def test_the_right_ends_when_everything_was_delivered_as_asked() -> None:
    near = (Slot(at(1, 9), 240),)
    cost = cost_of_giving_up(FIRST_POLICY, EARLY, BOUGHT, near, at(2))
    assert (cost.fee, cost.why) == (HUNDRED, Why.LATE)


def test_a_training_moved_after_the_purchase_is_left_free_of_charge() -> None:
    cost = cost_of_giving_up(FIRST_POLICY, FIRM, BOUGHT, DAYS, at(59), moved_at=at(10))
    assert (cost.refund, cost.why) == (HUNDRED, Why.ORGANISER)


@pytest.mark.parametrize("deal", [FIRM, PERSON])
def test_once_it_has_begun_also_a_moved_training_costs_what_the_scale_says(deal: Deal) -> None:
    start = DAYS[0].starts_at
    before = cost_of_giving_up(
        FIRST_POLICY, deal, BOUGHT, DAYS, start - timedelta(seconds=1), moved_at=at(10)
    )
    assert (before.refund, before.why) == (HUNDRED, Why.ORGANISER)
    for now in (start, DAYS[-1].ends_at, at(65)):
        cost = cost_of_giving_up(FIRST_POLICY, deal, BOUGHT, DAYS, now, moved_at=at(10))
        assert (cost.fee, cost.refund, cost.why) == (HUNDRED, NOTHING, Why.LATE)


def test_the_consumers_own_right_stands_above_a_move() -> None:
    near = (Slot(at(1, 9), 240), Slot(at(2, 9), 240))
    for deal, percent in ((PERSON, 0), (EARLY, 50)):
        cost = cost_of_giving_up(FIRST_POLICY, deal, BOUGHT, near, at(1, 14), at(0, 13))
        assert (cost.percent, cost.why) == (percent, Why.WITHDRAWAL)


def test_who_bought_the_new_days_is_bound_by_them() -> None:
    cost = cost_of_giving_up(FIRST_POLICY, FIRM, at(11), DAYS, at(59), moved_at=at(10))
    assert cost.fee == HUNDRED


def test_nothing_goes_back_of_what_was_never_paid() -> None:
    later = Deal(Payer.ORGANISATION, HUNDRED, PaidBy.INVOICE)
    cost = cost_of_giving_up(FIRST_POLICY, later, BOUGHT, DAYS, at(50))
    assert (cost.fee, cost.refund) == (Money(50_00), NOTHING)
    assert refunded_whole(later).fee == NOTHING


def test_halves_of_odd_cents_add_up() -> None:
    odd = Deal(Payer.ORGANISATION, Money(614_95), PaidBy.CARD, ORDER)
    cost = cost_of_giving_up(FIRST_POLICY, odd, BOUGHT, DAYS, at(50))
    assert (cost.fee, cost.refund) == (Money(307_48), Money(307_47))
