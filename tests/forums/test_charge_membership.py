"""Fees: by the year or the month, prorated, resting in a pause, given back for unused days."""

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from application.forums.charge_membership import (
    BeginMembership,
    ChargeMembership,
    EndMembership,
    PauseMembership,
    ResumeMembership,
)
from domain.forums import Membership, Plan, membership_of
from domain.forums.fees import period_from
from domain.money import NOTHING, Money
from tests.forums.scene import (
    FORUM,
    FOUNDED,
    TODAY,
    admitted,
    applied,
    membership,
    ordered,
    person,
)
from tests.spec import Spec

pytestmark = pytest.mark.feature("H4")
YEAR = Money(1800_00)
BEGUN = BeginMembership(forum_id=FORUM, person_id=person("Aino"))
KEY = membership_of(FORUM, person("Aino"), TODAY)
CHARGED = ChargeMembership(membership_id=KEY)
ENDED = EndMembership(membership_id=KEY)
PAUSED = PauseMembership(forum_id=FORUM, person_id=person("Aino"))
RESUMED = ResumeMembership(forum_id=FORUM, person_id=person("Aino"))


def member(spec: Spec, plan: Plan) -> Spec:
    return ordered(spec.given(FOUNDED, applied("Aino"), admitted("Aino", plan=plan)), "Aino")


def on(spec: Spec, day: date) -> Spec:
    return spec.at(datetime(day.year, day.month, day.day, 10, tzinfo=UTC))


def test_a_year_is_due_at_once_with_tax_for_a_private_person(spec: Spec) -> None:
    member(spec, Plan.YEARLY).when(BEGUN).then(Membership.Begun, Membership.FeeDue)
    due = spec.event(Membership.FeeDue)
    assert (due.since, due.until, due.amount) == (TODAY, date(2027, 3, 2), Money(2259_00))
    spec.when(BEGUN).then()


def test_the_next_year_is_due_when_the_first_is_over(spec: Spec) -> None:
    member(spec, Plan.YEARLY).given(BEGUN)
    on(spec, date(2027, 3, 1)).when(CHARGED).then()
    on(spec, date(2027, 3, 2)).when(CHARGED).then(Membership.FeeDue)
    assert spec.event(Membership.FeeDue).nth == 2


def test_the_first_month_is_prorated_and_the_next_is_whole(spec: Spec) -> None:
    member(spec, Plan.MONTHLY).when(BEGUN)
    due = spec.event(Membership.FeeDue)
    assert (due.until, due.length) == (date(2026, 4, 1), 30)
    assert due.amount == Money(188_25).share(Decimal(30) / 31)
    on(spec, date(2026, 4, 1)).when(CHARGED)
    assert spec.event(Membership.FeeDue).amount == Money(188_25)


def test_twelve_months_add_up_to_the_year_to_the_cent() -> None:
    odd = Money(1799_95)
    months = [period_from(Plan.MONTHLY, odd, date(2026, nth, 1)) for nth in range(1, 13)]
    assert Money.total(period.amount for period in months) == odd
    assert months[1].length == 28


def test_a_leap_day_begins_a_year_that_ends_on_the_first_of_march() -> None:
    assert period_from(Plan.YEARLY, YEAR, date(2028, 2, 29)).until == date(2029, 3, 1)


def test_a_pause_makes_the_period_longer(spec: Spec) -> None:
    member(spec, Plan.YEARLY).given(BEGUN)
    on(spec, date(2026, 6, 1)).when(PAUSED).then(Membership.FeePaused)
    on(spec, date(2026, 8, 1)).when(RESUMED).then(Membership.FeeResumed)
    told = spec.event(Membership.FeeResumed)
    assert (told.days, told.until) == (61, date(2027, 5, 2))
    on(spec, date(2027, 3, 2)).when(CHARGED).then()


def test_nothing_falls_due_in_a_pause_and_the_rest_of_the_month_after_it(spec: Spec) -> None:
    member(spec, Plan.MONTHLY).given(BEGUN)
    on(spec, date(2026, 3, 22)).given(PAUSED)
    on(spec, date(2026, 4, 1)).when(CHARGED).then()
    on(spec, date(2026, 5, 12)).when(RESUMED).then(Membership.FeeResumed)
    # Ten days of March were paid and not used: they run to 21 May, then May goes on.
    assert spec.event(Membership.FeeResumed).until == date(2026, 5, 22)
    on(spec, date(2026, 5, 22)).when(CHARGED)
    assert spec.event(Membership.FeeDue).length == 10


def test_unused_days_go_back_at_the_end(spec: Spec) -> None:
    member(spec, Plan.YEARLY).given(BEGUN)
    on(spec, date(2026, 9, 1)).when(ENDED).then(Membership.FeeEnded)
    assert spec.event(Membership.FeeEnded).refund == Money.rounded(Money(2259_00).euros * 182 / 365)
    spec.when(ENDED).then()


def test_ended_in_a_pause_its_days_go_back_too(spec: Spec) -> None:
    member(spec, Plan.YEARLY).given(BEGUN)
    on(spec, date(2026, 9, 1)).given(PAUSED)
    on(spec, date(2026, 12, 1)).when(ENDED)
    assert spec.event(Membership.FeeEnded).refund == Money.rounded(Money(2259_00).euros * 182 / 365)


def test_after_its_period_nothing_is_left_to_go_back(spec: Spec) -> None:
    member(spec, Plan.YEARLY).given(BEGUN)
    on(spec, date(2027, 3, 2)).when(ENDED)
    assert spec.event(Membership.FeeEnded).refund == NOTHING


def test_ended_it_is_charged_no_more(spec: Spec) -> None:
    member(spec, Plan.YEARLY).given(BEGUN, ENDED)
    on(spec, date(2027, 3, 2)).when(CHARGED).then()


def test_a_membership_that_never_began_ends_silently(spec: Spec) -> None:
    member(spec, Plan.YEARLY).when(ENDED).then()


def test_a_forum_that_starts_again_goes_on_charging(spec: Spec) -> None:
    member(spec, Plan.YEARLY).given(BEGUN)
    on(spec, date(2026, 6, 1)).given(PAUSED)
    on(spec, date(2026, 7, 1)).when(BEGUN).then(Membership.FeeResumed)
    assert membership(spec, "Aino").paused_on is None


def test_the_rate_that_decided_is_noted(spec: Spec) -> None:
    member(spec, Plan.YEARLY).when(BEGUN)
    (rule,) = spec.event(Membership.Begun).envelope.rule
    assert rule.startswith("vat/")


def test_who_has_not_ordered_it_owes_nothing(spec: Spec) -> None:
    spec.given(FOUNDED, applied("Aino"), admitted("Aino")).when(BEGUN).then()
    spec.when(PAUSED).then()
    spec.when(RESUMED).then()
    ordered(spec, "Aino").when(RESUMED).then(Membership.Begun, Membership.FeeDue)
