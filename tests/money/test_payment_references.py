from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stdnum import iso11649

from domain.reference_numbers import (
    NotAnIban,
    NotAReference,
    checked_iban,
    checked_reference,
    national_reference,
    printed_in_fours,
    printed_reference,
    reference_for,
    rf_reference,
)
from tests.money.paper import VECTORS

pytestmark = pytest.mark.feature("L3")
bases = st.integers(100, 10**19 - 1).map(str)


@pytest.mark.parametrize("row", VECTORS["references"], ids=lambda row: str(row["base"]))
def test_published_references_come_out_the_same(row: dict[str, Any]) -> None:
    assert reference_for(row["base"]) == row["reference"]
    assert printed_reference(row["reference"]) == row["printed"]
    assert rf_reference(row["reference"]) == row["rf"]
    assert national_reference(row["rf"]) == row["reference"]


@pytest.mark.parametrize("text", [*VECTORS["references_invalid"], "0001", "0000", "1234 56l"])
def test_what_is_no_reference_is_refused(text: str) -> None:
    with pytest.raises(NotAReference):
        checked_reference(text)


@pytest.mark.parametrize("base", ["12", "0012", "12345678901234567890", "12a4", ""])
def test_a_base_too_short_too_long_or_not_of_digits_is_refused(base: str) -> None:
    with pytest.raises(NotAReference):
        reference_for(base)


@pytest.mark.parametrize(("rf", "national"), VECTORS["rf_to_national"].items())
def test_the_national_reference_is_read_out_of_an_rf_one(rf: str, national: str) -> None:
    assert national_reference(rf) == national
    assert national_reference(printed_in_fours(rf)) == national


@pytest.mark.parametrize("rf", ["RF351234561", "RF97C2H5OH", "1234561", "RF34", ""])
def test_an_rf_reference_that_does_not_check_is_refused(rf: str) -> None:
    with pytest.raises(NotAReference):
        national_reference(rf)


def test_leading_zeros_and_spaces_make_no_difference() -> None:
    assert checked_reference("00 12 34561") == checked_reference("1234561") == "1234561"


@settings(deadline=None)
@given(bases)
def test_every_reference_checks_and_so_does_its_rf_form(base: str) -> None:
    reference = reference_for(base)
    assert checked_reference(reference) == reference
    assert iso11649.is_valid(rf_reference(reference))
    assert printed_reference(reference).replace(" ", "") == reference


@settings(deadline=None)
@given(bases, st.data())
def test_one_wrong_digit_is_always_noticed(base: str, data: st.DataObject) -> None:
    reference = reference_for(base)
    at = data.draw(st.integers(1, len(reference) - 1))
    wrong = data.draw(st.sampled_from([digit for digit in "0123456789" if digit != reference[at]]))
    with pytest.raises(NotAReference):
        checked_reference(reference[:at] + wrong + reference[at + 1 :])


@pytest.mark.parametrize("iban", VECTORS["iban_valid"])
def test_a_valid_iban_is_read_however_it_is_spaced(iban: str) -> None:
    assert checked_iban(printed_in_fours(iban)) == iban


@pytest.mark.parametrize("iban", ["FI2112345600000786", "DE89370400440532013000", "FI21", ""])
def test_an_iban_that_does_not_check_or_is_not_finnish_is_refused(iban: str) -> None:
    with pytest.raises(NotAnIban):
        checked_iban(iban)
