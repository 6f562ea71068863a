"""What is wrong with a document is found: by the schema, the official rules, or our own list."""

import pytest

from tests.documents import finvoice_mutations as bank
from tests.documents.finvoice_mutations import FINVOICE_MUTATIONS
from tests.documents.mutations import MUTATIONS, Spoil, credit, invoice, reverse
from tests.money.official import faults_of_finvoice, faults_of_ubl

pytestmark = pytest.mark.feature("L6")


def spoilt(mutation: Spoil) -> bytes:
    """A document with one thing changed; what is to be changed must stand in it."""
    specimen, good, bad = mutation
    whole = specimen().decode()
    assert good in whole
    return whole.replace(good, bad, 1).encode()


def test_unspoilt_they_all_pass() -> None:
    assert [faults_of_ubl(one()) for one in (invoice, credit, reverse)] == [[], [], []]
    unspoilt = (bank.invoice, bank.credit, bank.reverse)
    assert [faults_of_finvoice(one()) for one in unspoilt] == [[], [], []]


def test_there_are_forty_ways_at_least_in_each_syntax() -> None:
    assert min(len(MUTATIONS), len(FINVOICE_MUTATIONS)) >= 40


@pytest.mark.parametrize("name", MUTATIONS)
def test_spoilt_it_is_found(name: str) -> None:
    assert faults_of_ubl(spoilt(MUTATIONS[name]))


@pytest.mark.parametrize("name", FINVOICE_MUTATIONS)
def test_a_spoilt_finvoice_is_found(name: str) -> None:
    assert faults_of_finvoice(spoilt(FINVOICE_MUTATIONS[name]))
