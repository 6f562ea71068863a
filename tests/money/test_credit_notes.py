from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.credit_sums import Creditable, CreditTooLarge, NothingLeftToCredit
from domain.invoice_sums import Line, Mode, sum_up
from domain.invoice_writing import credit_note, creditable
from domain.money import NOTHING, Money
from domain.unused_units import MoreUsedThanBought, unused_at_list_price, unused_pro_rata
from domain.vat import FINNISH_VAT, VatKind
from tests.money.paper import GENERAL, REDUCED, euros, issued, seven, sold, two_rates

pytestmark = pytest.mark.feature("L4")


def test_a_credited_line_takes_its_tax_along() -> None:
    left = Creditable.of(two_rates())
    credit, left = left.credit({1: euros("260.00")})
    assert (str(credit.net), str(credit.vat), str(credit.gross)) == ("260.00", "66.30", "326.30")
    assert two_rates().gross - euros("2000.00") - credit.gross == euros("1961.36")
    general = left.rates[0]
    assert (str(general.net), str(general.vat)) == ("2979.20", "759.70")


def test_seven_credits_add_up_to_the_whole_and_an_eighth_is_refused() -> None:
    left, taxes = Creditable.of(seven()), []
    for place in range(7):
        credit, left = left.credit({place: euros("12.37")})
        taxes.append(str(credit.vat))
    assert taxes == ["3.15", "3.16", "3.15", "3.16", "3.15", "3.16", "3.15"]
    assert left.rates[0].vat == NOTHING
    with pytest.raises(NothingLeftToCredit):
        left.credit({6: euros("12.37")})
    with pytest.raises(NothingLeftToCredit):
        left.credit_all()


def test_two_halves_at_twenty_percent_share_the_odd_cent() -> None:
    sums = sum_up([sold("68.33", Decimal(20))] * 2, "net")
    first, left = Creditable.of(sums).credit({0: euros("68.33")})
    second, _ = left.credit({1: euros("68.33")})
    assert (str(sums.vat), str(first.vat), str(second.vat)) == ("27.33", "13.67", "13.66")


@pytest.mark.parametrize("amount", ["12.38", "0.00", "-1.00"])
def test_a_credit_is_more_than_nothing_and_at_most_what_is_left(amount: str) -> None:
    with pytest.raises(CreditTooLarge):
        Creditable.of(seven()).credit({0: euros(amount)})


def test_a_line_that_is_not_there_cannot_be_credited() -> None:
    with pytest.raises(NothingLeftToCredit):
        Creditable.of(seven()).credit({7: euros("1.00")})
    with pytest.raises(NothingLeftToCredit):
        Creditable.of(seven()).credit({})


def test_a_partly_refunded_payment_leaves_the_rest_of_its_tax() -> None:
    sums = sum_up([sold("225.90")], "gross")
    refund, left = Creditable.of(sums).credit({0: euros("50.00")})
    lost, _ = left.credit_all()
    assert (str(refund.vat), str(lost.vat), str(lost.gross)) == ("10.16", "35.74", "175.90")


@pytest.mark.parametrize(
    ("used", "refund", "tax"), [(180, "1405.60", "285.60"), (0, "2008.00", "408.00")]
)
def test_the_unused_part_of_a_package_goes_back_pro_rata(used: int, refund: str, tax: str) -> None:
    worth = unused_pro_rata(euros("2008.00"), 600, used)
    credit, _ = Creditable.of(sum_up([sold("2008.00")], "gross")).credit({0: worth})
    assert (str(credit.gross), str(credit.vat)) == (refund, tax)


def test_or_less_the_list_price_of_what_was_used_where_the_terms_say_so() -> None:
    worth = unused_at_list_price(euros("2008.00"), 600, 180, euros("225.90"))
    credit, _ = Creditable.of(sum_up([sold("2008.00")], "gross")).credit({0: worth})
    assert (str(credit.gross), str(credit.vat)) == ("1330.30", "270.30")
    assert unused_at_list_price(euros("2008.00"), 600, 540, euros("225.90")) == NOTHING


@pytest.mark.parametrize(("bought", "used"), [(600, 601), (600, -1), (0, 0)])
def test_no_more_is_used_than_was_bought(bought: int, used: int) -> None:
    with pytest.raises(MoreUsedThanBought):
        unused_pro_rata(euros("2008.00"), bought, used)
    with pytest.raises(MoreUsedThanBought):
        unused_at_list_price(euros("2008.00"), bought, used, euros("225.90"))


def test_three_sessions_for_a_thousand_are_recognised_and_refunded_to_the_cent() -> None:
    sums = sum_up([sold("1000.00")], "gross")
    steps = [sums.gross.step(nth, 3) for nth in (1, 2, 3)]
    assert [str(step) for step in steps] == ["333.33", "333.34", "333.33"]
    taken, tax = Creditable.of(sums), []
    for step in steps:
        part, taken = taken.credit({0: step})
        tax.append(str(part.vat))
    assert str(sums.vat) == "203.19"
    assert tax == ["67.73"] * 3
    back, _ = Creditable.of(sums).credit({0: unused_pro_rata(euros("1000.00"), 180, 60)})
    assert (str(back.gross), str(back.vat), str(back.net)) == ("666.67", "135.46", "531.21")


def test_an_advance_keeps_the_rate_of_the_day_it_was_paid() -> None:
    book = [FINNISH_VAT.on(VatKind.REDUCED, day) for day in (date(2025, 12, 20), date(2026, 1, 10))]
    halves = [sold("100.00", row.percent) for row in book]
    sums = sum_up(halves, "net")
    assert sorted(str(rate.vat) for rate in sums.rates) == ["13.50", "14.00"]
    assert str(sums.gross) == "227.50"
    credit, _ = Creditable.of(sums).credit({0: euros("100.00")})
    assert [(rate.percent, str(rate.vat)) for rate in credit.rates] == [(Decimal(14), "14.00")]


def test_a_credit_note_names_its_invoice_and_asks_for_nothing() -> None:
    invoice = issued(two_rates())
    credit, _ = creditable(invoice).credit({1: euros("260.00")})
    note = credit_note(invoice, credit, "H2026-0001", date(2026, 3, 1), "Peruttu tapaaminen")
    assert (note.kind, note.credits_number) == ("credit", "2026-0002")
    assert note.credits_issued_on == invoice.issued_on
    assert (str(note.gross), note.reference, note.due_on, note.payable) == (
        "326.30", "", None, False,
    )  # fmt: skip
    assert [(str(line.net), str(line.vat)) for line in note.lines] == [("260.00", "66.30")]


lines = st.lists(
    st.builds(
        Line,
        unit_price=st.integers(1, 10**5).map(Money),
        percent=st.sampled_from([GENERAL, REDUCED]),
    ),
    min_size=1,
    max_size=5,
)


@pytest.mark.asvs("2.3.2")
@settings(deadline=None)
@given(lines, st.sampled_from(["net", "gross"]), st.data())
def test_credits_never_exceed_the_invoice_and_the_full_credit_leaves_nothing(
    some: list[Line], mode: Mode, data: st.DataObject
) -> None:
    sums = sum_up(some, mode)
    left, credited = Creditable.of(sums), NOTHING
    for place, line in enumerate(left.lines):
        part = Money(data.draw(st.integers(1, line.left.cents)))
        credit, left = left.credit({place: part})
        credited += credit.gross
        assert all(rate.vat >= NOTHING and rate.net >= NOTHING for rate in left.rates)
        assert Money.total(one.vat for one in credit.lines) == credit.vat
        assert Money.total(one.net for one in credit.lines) == credit.net
    if any(line.left for line in left.lines):
        credit, left = left.credit_all()
        credited += credit.gross
    assert credited == sums.gross
    assert all((rate.net, rate.vat) == (NOTHING, NOTHING) for rate in left.rates)
