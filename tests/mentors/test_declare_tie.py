"""The register of interests: ties are declared, end, and are found however they are written."""

from datetime import date

import pytest

from application.mentors.declare_tie import DeclareTie, EndTie
from domain.mentors import Interest, Mentor, TieKind
from domain.mentors.words import TieUnknown
from tests.mentors.pool import FIRST, JOINED, MENTOR, SECOND, TODAY
from tests.spec import Spec

pytestmark = pytest.mark.feature("B5")
DECLARE = DeclareTie(
    mentor_id=MENTOR, kind=TieKind.BOARD, party="Nordpuu Oy", business_id="2345678-0", tie_id=FIRST
)
BOARD = Interest(TieKind.BOARD, "Nordpuu Oy", "2345678-0", None, date(2026, 6, 30))


def test_a_tie_is_declared_and_ends(spec: Spec) -> None:
    spec.given(*JOINED).when(DECLARE).then(Mentor.TieDeclared)
    end = EndTie(mentor_id=MENTOR, tie_id=FIRST, on=date(2026, 6, 30))
    spec.when(end).then(Mentor.TieEnded)
    spec.when(end).then()
    unknown = EndTie(mentor_id=MENTOR, tie_id=SECOND, on=TODAY)
    spec.when(unknown).then_refused(TieUnknown)


@pytest.mark.parametrize("said", ["nordpuu oy", "NORDPUU", " Nordpuu  Oy. ", "2345678-0"])
def test_an_organisation_is_found_however_it_is_written(said: str) -> None:
    assert BOARD.touches(frozenset({said}), TODAY)


@pytest.mark.parametrize("said", ["Nordpuu Energia Oy", "", "Oy", "2345678-1"])
def test_another_organisation_is_not_found(said: str) -> None:
    assert not BOARD.touches(frozenset({said}), TODAY)


def test_an_ended_tie_stands_in_nobodys_way() -> None:
    assert BOARD.touches(frozenset({"Nordpuu"}), date(2026, 6, 30))
    assert not BOARD.touches(frozenset({"Nordpuu"}), date(2026, 7, 1))
