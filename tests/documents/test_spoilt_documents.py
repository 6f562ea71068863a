"""What is wrong with a document is found: by the schema, the official rules, or our own list."""

import pytest

from infrastructure.einvoice.finvoice import finvoice
from infrastructure.einvoice.ubl import ubl
from tests.documents.finvoice_mutations import FINVOICE_MUTATIONS
from tests.documents.mutations import MUTATIONS
from tests.documents.papers import PAPERS, paper, spoilt
from tests.money.official import faults_of_finvoice, faults_of_ubl

pytestmark = pytest.mark.feature("L6")


@pytest.mark.parametrize("name", PAPERS)
def test_unspoilt_they_all_pass(name: str) -> None:
    assert faults_of_ubl(paper(name, ubl)) == []
    assert faults_of_finvoice(paper(name, finvoice)) == []


def test_there_are_forty_ways_at_least_in_each_syntax() -> None:
    assert min(len(MUTATIONS), len(FINVOICE_MUTATIONS)) >= 40


@pytest.mark.parametrize("name", MUTATIONS)
def test_spoilt_it_is_found(name: str) -> None:
    assert faults_of_ubl(spoilt(MUTATIONS[name], ubl))


@pytest.mark.parametrize("name", FINVOICE_MUTATIONS)
def test_a_spoilt_finvoice_is_found(name: str) -> None:
    assert faults_of_finvoice(spoilt(FINVOICE_MUTATIONS[name], finvoice))
