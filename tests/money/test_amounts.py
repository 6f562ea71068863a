from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.money import NOTHING, Money, NotAnAmount, NothingToShareBy
from tests.money.paper import GENERAL, REDUCED, euros

amounts = st.integers(-(10**9), 10**9).map(Money)


@pytest.mark.parametrize(
    ("amount", "percent", "tax"),
    [("3.00", GENERAL, "0.77"), ("3.00", REDUCED, "0.41"), ("-3.00", GENERAL, "-0.77")],
)
def test_a_tie_is_rounded_away_from_zero(amount: str, percent: Decimal, tax: str) -> None:
    share = euros(amount).share(percent / 100)
    assert share == euros(tax)
    assert str(share) == tax


@settings(deadline=None)
@given(amounts)
def test_what_is_written_is_what_is_read(amount: Money) -> None:
    assert Money.parse(str(amount)) == amount
    assert Money.rounded(amount.euros) == amount


@pytest.mark.parametrize(
    "text", ["", "1", "1.0", "1,00", ".50", "1.000", "--1.00", "\u0661.\u0660\u0660", " 1.00"]
)
def test_anything_but_euros_with_two_decimals_is_refused(text: str) -> None:
    with pytest.raises(NotAnAmount):
        Money.parse(text)


@settings(deadline=None)
@given(amounts, st.integers(1, 60))
def test_pieces_add_up_and_differ_by_a_cent_at_most(amount: Money, parts: int) -> None:
    pieces = amount.split(parts)
    assert Money.total(pieces) == amount
    assert max(pieces).cents - min(pieces).cents <= 1


@settings(deadline=None)
@given(amounts, st.lists(st.integers(0, 10**6), min_size=1, max_size=12).filter(any))
def test_shares_add_up_whatever_the_weights(amount: Money, weights: list[int]) -> None:
    shares = amount.apportion(weights)
    assert Money.total(shares) == amount
    for share, weight in zip(shares, weights, strict=True):
        assert abs(Decimal(share.cents) - Decimal(amount.cents) * weight / sum(weights)) < 1


@settings(deadline=None)
@given(amounts, st.integers(1, 24))
def test_steps_in_time_add_up(amount: Money, steps: int) -> None:
    assert Money.total(amount.step(nth, steps) for nth in range(1, steps + 1)) == amount


def test_a_hundred_in_three_puts_the_odd_cent_first() -> None:
    assert euros("100.00").split(3) == (euros("33.34"), euros("33.33"), euros("33.33"))


def test_there_is_nothing_to_share_over_parts_without_weight() -> None:
    with pytest.raises(NothingToShareBy):
        euros("1.00").apportion([0, 0])
    with pytest.raises(NothingToShareBy):
        euros("1.00").apportion([2, -1])


def test_an_amount_does_not_change_and_takes_whole_cents_only() -> None:
    with pytest.raises(AttributeError):
        NOTHING.cents = 5
    with pytest.raises(TypeError):
        Money(1.5)  # type: ignore[arg-type]


def test_amounts_are_ordered_and_counted() -> None:
    assert euros("-0.01") < NOTHING < euros("0.01")
    assert sorted([euros("2.00"), euros("1.99")]) == [euros("1.99"), euros("2.00")]
    assert 3 * euros("1.99") == euros("5.97") == euros("1.99") * 3
    assert euros("2.00") - euros("2.01") == -euros("0.01")
    assert len({euros("1.00"), Money(100)}) == 1
    assert not NOTHING
