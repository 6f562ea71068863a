"""What is wrong with a document is found: by the schema, the official rules, or our own list."""

import pytest

from tests.documents.mutations import MUTATIONS, credit, invoice, reverse
from tests.money.official import faults_of_ubl

pytestmark = pytest.mark.feature("L6")


def test_unspoilt_they_all_pass() -> None:
    assert [faults_of_ubl(one()) for one in (invoice, credit, reverse)] == [[], [], []]


def test_there_are_forty_ways_at_least() -> None:
    assert len(MUTATIONS) >= 40


@pytest.mark.parametrize("name", MUTATIONS)
def test_spoilt_it_is_found(name: str) -> None:
    specimen, good, bad = MUTATIONS[name]
    whole = specimen().decode()
    assert good in whole
    assert faults_of_ubl(whole.replace(good, bad, 1).encode())
