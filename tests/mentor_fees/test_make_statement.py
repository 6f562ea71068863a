"""What is due is settled once: numbered for the mentor, taxed by the mentor's standing."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from application.invoicing.lock_month import LockMonth
from application.mentor_fees.correct_fee import AgreeCorrection, AskCorrection
from application.mentor_fees.make_statement import MakeStatement, fee_series_of
from domain.invoicing import Series
from domain.mentor_fees import FeeAccount, FeeTerms, Route
from domain.mentor_fees.statement import FeeStatement
from domain.mentor_fees.words import NoTerms, NothingDue
from domain.money import NOTHING, Money
from infrastructure.pdf.invoice_page import page_of
from tests.engagements.scene import CASE
from tests.mentor_fees.paying import MARCH, approved, left_account, of, stated, statement
from tests.mentor_fees.scene import (
    FIRST,
    MIKAEL,
    MIKAELS,
    SANNA,
    SANNAS,
    SECOND,
    STATEMENT,
    THIRD,
    UUID,
    account,
    agreed,
    at,
    entry,
    euros,
    met,
)
from tests.spec import Spec

pytestmark = [pytest.mark.feature("L7"), pytest.mark.feature("R12")]
NEXT = UUID(int=0xFE60)


def test_a_self_billed_invoice_is_the_mentor_s_with_the_mentor_s_tax(spec: Spec) -> None:
    snapshot = of(stated(spec)).snapshot
    assert (snapshot.kind, snapshot.number) == ("self_billed", "P2026-00001")
    assert (snapshot.seller.name, snapshot.seller.vat_id) == (SANNAS.name, "FI23456705")
    assert snapshot.buyer.name == "Esimerkki Mentorointi Oy"
    assert snapshot.bank.iban == "FI2112345600000785"
    assert (snapshot.net, snapshot.vat, snapshot.gross) == (
        euros("143.00"), euros("36.47"), euros("179.47"),
    )  # fmt: skip
    assert snapshot.rates[0].percent == Decimal("25.5")
    assert snapshot.texts == ("Itselaskutus / self-billing",)
    assert [line.supplied_from for line in snapshot.lines] == [date(2026, 3, 4)] * 2
    assert Money.total(line.vat for line in snapshot.lines) == snapshot.vat


def test_the_page_says_it_is_self_billed_and_names_no_mentee(spec: Spec) -> None:
    page = page_of(of(stated(spec)).snapshot)
    assert page["title"] == "Itselaskutuslasku"
    assert [line["text"] for line in page["lines"]] == ["Mentorointi", "Yhteensovittaminen"]
    assert page["payment"] is None


def test_who_is_not_liable_charges_no_tax_and_says_why(spec: Spec) -> None:
    met(spec.given(*agreed(mentor_id=MIKAEL, payee=MIKAELS)), FIRST, at(3, 4), mentor_id=MIKAEL)
    spec.at(at(4, 2)).given(statement(MIKAEL))
    (rate,) = of(spec).snapshot.rates
    assert (rate.category, rate.percent, rate.vat) == ("E", Decimal(0), NOTHING)
    assert "AVL 3 §" in rate.reason
    assert of(spec).gross == euros("132.00")


def test_a_wage_lies_outside_the_tax(spec: Spec) -> None:
    snapshot = of(stated(spec, terms=FeeTerms(route=Route.PAYROLL))).snapshot
    assert (snapshot.kind, snapshot.number) == ("statement", "L2026-00001")
    assert (snapshot.rates[0].category, snapshot.vat) == ("O", NOTHING)


def test_each_mentor_has_a_series_of_their_own_without_gaps(spec: Spec) -> None:
    spec.given(*agreed(mentor_id=MIKAEL, payee=MIKAELS))
    met(spec.given(*agreed()), FIRST, at(3, 4))
    met(spec, SECOND, at(3, 5), mentor_id=MIKAEL)
    spec.at(at(4, 2)).given(statement(), statement(MIKAEL, SECOND))
    met(spec, THIRD, at(4, 7))
    spec.at(at(5, 4)).given(MakeStatement(
        mentor_id=SANNA, until=date(2026, 4, 30), statement_id=NEXT
    ))  # fmt: skip
    numbers = [of(spec, one).number for one in (STATEMENT, SECOND, NEXT)]
    assert numbers == ["P2026-00001", "P2026-00001", "P2026-00002"]
    series = spec.log.fold(Series, fee_series_of(SANNA, "fee", 2026))
    assert sorted(series.numbers.values()) == [1, 2]


def test_nothing_is_settled_twice_nor_before_its_14_days(spec: Spec) -> None:
    met(spec.given(*agreed()), FIRST, at(3, 4))
    spec.at(at(3, 18)).when(statement()).then_refused(NothingDue)
    spec.at(at(3, 19)).when(statement())
    assert spec.event(FeeAccount.Settled).amount == euros("143.00")
    assert len(spec.event(FeeStatement.Made).entries) == 2
    spec.when(statement()).then()
    spec.when(statement(statement_id=SECOND)).then_refused(NothingDue)


def test_a_day_too_late_waits_for_the_next_statement(spec: Spec) -> None:
    met(spec.given(*agreed()), FIRST, at(3, 4))
    met(spec, SECOND, at(4, 1))
    spec.at(at(5, 4)).given(statement())
    assert of(spec).net == euros("143.00")


def test_what_is_to_come_back_is_carried_over_until_there_is_more(spec: Spec) -> None:
    approved(spec).given(left_account())
    spec.given(AskCorrection(
        mentor_id=SANNA, entry_id=entry(), amount=euros("-100.00"), reason="charged back",
        correction_id=UUID(int=5),
    ))  # fmt: skip
    spec.by = UUID(int=7)
    spec.given(AgreeCorrection(mentor_id=SANNA, correction_id=UUID(int=5)))
    later = MakeStatement(mentor_id=SANNA, until=date(2026, 5, 31), statement_id=NEXT)
    spec.when(later).then_refused(NothingDue)
    met(spec, SECOND, at(5, 4))
    spec.at(at(6, 1)).given(later)
    snapshot = of(spec, NEXT).snapshot
    assert snapshot.net == euros("43.00")
    assert "Oikaisu: Mentorointi P2026-00001" in [line.text for line in snapshot.lines]


def test_nobody_is_paid_without_terms_or_pro_bono(spec: Spec) -> None:
    spec.when(statement()).then_refused(NoTerms)
    met(spec.given(*agreed(FeeTerms(route=Route.PRO_BONO))), FIRST, at(3, 4))
    spec.at(at(4, 2)).when(statement()).then_refused(NothingDue)


def test_a_statement_stays_as_it_is_once_its_month_is_closed(spec: Spec) -> None:
    """A statement is dated on its day, and that month is never closed before it is over."""
    stated(spec)
    spec.at(at(5, 2)).given(LockMonth(month=date(2026, 4, 1)))
    assert of(spec).made_on == date(2026, 4, 2)
    assert all(one.statement_id == STATEMENT for one in account(spec).entries.values())
    assert {one.engagement_id for one in account(spec).entries.values()} == {CASE}
    assert replace(statement(), until=MARCH) == statement()
