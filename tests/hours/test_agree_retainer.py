from dataclasses import replace
from datetime import date

import pytest

from application.hours.agree_retainer import ChargeRetainer, EndRetainer, FeeMissing
from application.hours.charging import OnlyForOrganisations
from domain.accounts import Account, Charge
from domain.hours import Retainer
from domain.hours.retainer import EndsBeforeItBegins, MonthChargedAlready
from tests.billing.scene import PRIVATE, at, document, euros, issue
from tests.hours.agreed import EVERY_MONTH, RETAINER, retainer, work
from tests.spec import Spec

pytestmark = pytest.mark.feature("K2")
MARCH, APRIL = date(2026, 3, 1), date(2026, 4, 1)


def charge(month: date) -> ChargeRetainer:
    return ChargeRetainer(retainer_id=RETAINER, month=month)


def test_a_month_is_charged_once_when_it_is_over(spec: Spec) -> None:
    spec.given(EVERY_MONTH).at(at(3, 31)).when(charge(MARCH)).then()
    spec.at(at(4, 1)).when(charge(MARCH)).then(Retainer.MonthCharged, Account.LineAdded)
    line = spec.event(Account.LineAdded).line
    assert (line.charge, line.amount) == (Charge.RETAINER, euros("900.00"))
    assert (line.supplied_from, line.supplied_to) == (MARCH, date(2026, 3, 31))
    spec.when(charge(MARCH)).then()
    spec.given(issue(until=date(2026, 3, 31)))
    assert document(spec).snapshot.gross == euros("1129.50")


def test_what_was_used_and_what_went_beyond_is_told(spec: Spec) -> None:
    spec.given(EVERY_MONTH, work(300, hours_id=RETAINER)).at(at(4, 1)).when(charge(MARCH))
    told = spec.event(Retainer.MonthCharged)
    assert (told.used, told.over) == (16, 4)
    late = work(15, day=date(2026, 3, 31), hours_id=RETAINER)
    spec.when(late).then_refused(MonthChargedAlready)


def test_it_ends_with_its_last_month(spec: Spec) -> None:
    end = EndRetainer(retainer_id=RETAINER, last_month=MARCH, reason="agreed")
    spec.given(EVERY_MONTH).when(end).then(Retainer.EndSet)
    spec.when(end).then()
    spec.at(at(5, 2)).when(charge(APRIL)).then()
    assert not retainer(spec).runs_in(APRIL)


def test_it_ends_neither_before_it_begins_nor_before_what_was_charged(spec: Spec) -> None:
    early = EndRetainer(retainer_id=RETAINER, last_month=date(2026, 2, 1), reason="agreed")
    spec.given(EVERY_MONTH).when(early).then_refused(EndsBeforeItBegins)
    spec.at(at(5, 2)).given(charge(MARCH), charge(APRIL))
    end = EndRetainer(retainer_id=RETAINER, last_month=MARCH, reason="agreed")
    spec.when(end).then_refused(MonthChargedAlready)


def test_it_has_a_fee_and_an_organisation_pays_it(spec: Spec) -> None:
    spec.when(replace(EVERY_MONTH, fee=euros("0.00"))).then_refused(FeeMissing)
    spec.when(replace(EVERY_MONTH, payer_id=PRIVATE)).then_refused(OnlyForOrganisations)
    spec.given(EVERY_MONTH).when(EVERY_MONTH).then()
