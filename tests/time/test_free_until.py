"""Before paying one reads until when moving and cancelling cost nothing."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.cancelling_policy import FIRST_POLICY, CancellingPolicy, Payer, Step

STARTS = datetime(2026, 12, 3, 12, 30, tzinfo=UTC)
pytestmark = pytest.mark.feature("E8")


@pytest.mark.parametrize(("payer", "hours"), [(Payer.CONSUMER, 24), (Payer.ORGANISATION, 48)])
def test_that_very_moment_still_costs_nothing_and_the_next_is_judged_anew(
    payer: Payer, hours: int
) -> None:
    until = FIRST_POLICY.free_until(payer, STARTS)
    assert until == STARTS - timedelta(hours=hours)
    assert FIRST_POLICY.percent(payer, STARTS - until) == 0
    assert FIRST_POLICY.percent(payer, STARTS - until - timedelta(microseconds=1)) > 0


def test_terms_under_which_it_always_costs_something_promise_nothing() -> None:
    strict = CancellingPolicy(
        version="cancelling/9", valid_from=STARTS.date(), consumer=(Step(0, 10),),
        organisation=(Step(0, 100),),
    )  # fmt: skip
    assert strict.free_until(Payer.CONSUMER, STARTS) is None
