"""All 32 acceptance cases of billing are there, each under its number."""

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
NAMED = re.compile(r"^def test_case_(\d+)_", re.MULTILINE)


@pytest.mark.feature("L3")
def test_every_acceptance_case_has_a_test_of_its_number() -> None:
    found = {
        int(number)
        for room in ("billing", "documents", "world")
        for place in (TESTS / room).glob("test_*.py")
        for number in NAMED.findall(place.read_text("utf-8"))
    }
    assert found == set(range(1, 33))
