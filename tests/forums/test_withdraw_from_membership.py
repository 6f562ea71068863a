"""Within 14 days of ordering a membership one withdraws from it, and pays the days used."""

from datetime import timedelta

import pytest

from application.forums.charge_membership import BeginMembership
from application.forums.withdraw_from_membership import WithdrawFromMembership
from domain.forums import Forum, Membership, SeatEnd
from domain.forums.words import MembershipWithdrawalOver, NotAMember
from domain.money import Money
from domain.withdrawal import withdrawal_ends
from tests.forums.scene import (
    FORUM,
    NAMES,
    NORDPUU,
    REGISTERED,
    admitted,
    applied,
    at,
    forum,
    joined,
    membership,
    person,
    running,
)
from tests.spec import NOON, Spec

pytestmark = [pytest.mark.feature("H4"), pytest.mark.feature("L2")]
WITHDRAWN = WithdrawFromMembership(forum_id=FORUM, name="Bo Ek", email="bo@x.example")
YEAR = Money(2259_00)  # 1,800 euros and 25.5 % VAT


def as_bo(spec: Spec) -> Spec:
    running(spec).given(BeginMembership(forum_id=FORUM, person_id=person("Bo")))
    spec.by = person("Bo")
    return spec


def test_the_days_used_are_paid_and_the_rest_goes_back(spec: Spec) -> None:
    as_bo(spec).at(at(10)).when(WITHDRAWN)
    said = spec.event(Forum.MembershipWithdrawn)
    assert (said.owed, said.amount) == (Money(61_89), Money(2197_11))  # 10 of 365 days
    assert (said.stated_by, said.confirm_to) == ("Bo Ek", "bo@x.example")
    assert spec.event(Forum.SeatEnded).reason is SeatEnd.WITHDRAWAL
    assert spec.event(Membership.FeeEnded).refund == said.amount
    assert person("Bo") not in forum(spec).members
    assert membership(spec, "Bo").ended_on == at(10).date()


def test_on_the_day_it_begins_nothing_is_owed(spec: Spec) -> None:
    as_bo(spec).when(WITHDRAWN)
    assert spec.event(Forum.MembershipWithdrawn).amount == YEAR
    assert spec.event(Forum.MembershipWithdrawn).owed == Money(0)


def test_before_the_forum_runs_nothing_was_charged(spec: Spec) -> None:
    joined(spec, *NAMES[:2]).by = person("Bo")
    spec.when(WITHDRAWN).then(Forum.MembershipWithdrawn, Forum.SeatEnded)
    assert spec.event(Forum.MembershipWithdrawn).amount == Money(0)


def test_the_last_instant_counts_and_the_next_does_not(spec: Spec) -> None:
    ends = withdrawal_ends(NOON)
    as_bo(spec).at(ends + timedelta(microseconds=1)).when(WITHDRAWN)
    spec.then_refused(MembershipWithdrawalOver)
    spec.at(ends).when(WITHDRAWN)
    assert spec.event(Forum.MembershipWithdrawn)


def test_what_an_organisation_pays_has_no_right_of_withdrawal(spec: Spec) -> None:
    joined(spec, *NAMES[:2]).given(REGISTERED, applied("Frida"))
    spec.given(admitted("Frida", organisation_id=NORDPUU))
    spec.by = person("Frida")
    spec.when(WITHDRAWN).then_refused(MembershipWithdrawalOver)


def test_nobody_withdraws_twice_or_from_what_is_not_theirs(spec: Spec) -> None:
    as_bo(spec).given(WITHDRAWN).when(WITHDRAWN).then_refused(NotAMember)
    spec.by = person("Iiro")
    spec.when(WITHDRAWN).then_refused(NotAMember)
