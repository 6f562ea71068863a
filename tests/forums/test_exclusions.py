"""Competitors, reporting lines and commercial ties keep people out of one forum."""

from uuid import UUID

import pytest

from domain.forums import Finding, Ground, Ties
from domain.forums.exclusions import findings, same_firm

pytestmark = pytest.mark.feature("H3")
HER = UUID(int=1)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Nordpuu Oy", "nordpuu oy"), ("Nordpuu Oy", "Oy Nordpuu Ab"), ("NORDPUU", "Nordpuu Oyj"),
     ("Kala & Co. Oy", "Kala&Co"), ("Å-tech Ab", "Å tech"), ("Nordpuu ", "Nordpuu Ky")],
)  # fmt: skip
def test_a_firm_is_known_under_every_form_of_its_name(one: str, other: str) -> None:
    assert same_firm(one, other)


@pytest.mark.parametrize(("one", "other"), [("Nordpuu Oy", "Sydpuu Oy"), ("Oy", "Ab"), ("", "")])
def test_different_firms_are_not_taken_for_one(one: str, other: str) -> None:
    assert not same_firm(one, other)


@pytest.mark.parametrize(
    ("mine", "theirs", "ground"),
    [
        (Ties("Nordpuu Oy"), Ties("Nordpuu"), Ground.REPORTING_LINE),
        (Ties("Nordpuu", ("Sydpuu Oy",)), Ties("Sydpuu"), Ground.COMPETITOR),
        (Ties("Nordpuu"), Ties("Sydpuu", ("Nordpuu Oy",)), Ground.COMPETITOR),
        (Ties("Nordpuu", (), ("Kuljetus Oy",)), Ties("Kuljetus"), Ground.COMMERCIAL_TIE),
        (Ties("Nordpuu"), Ties("Kuljetus", (), ("Nordpuu Oy",)), Ground.COMMERCIAL_TIE),
    ],
)
def test_what_either_of_two_told_counts(mine: Ties, theirs: Ties, ground: Ground) -> None:
    assert findings(mine, {HER: theirs}) == (Finding(ground, HER),)


def test_people_without_ties_sit_together() -> None:
    assert findings(Ties("Nordpuu", ("Sydpuu",)), {HER: Ties("Leipomo", (), ("Mylly",))}) == ()


@pytest.mark.parametrize(
    ("mine", "theirs", "ground"),
    [
        (Ties("Nordpuu", business_id="0112038-9"), Ties("Northwood", business_id="0112038-9"),
         Ground.REPORTING_LINE),
        (Ties("Uusi Nimi Oy", business_id="0112038-9"), Ties("Sydpuu", ("0112038-9",)),
         Ground.COMPETITOR),
        (Ties("Sydpuu", ("FI01120389",)), Ties("Uusi Nimi Oy", business_id="0112038-9"),
         Ground.COMPETITOR),
        (Ties("Kuljetus", (), ("0112038-9",)), Ties("Uusi Nimi", business_id="0112038-9"),
         Ground.COMMERCIAL_TIE),
    ],
)  # fmt: skip
def test_a_firm_is_known_by_its_business_id_whatever_it_calls_itself(
    mine: Ties, theirs: Ties, ground: Ground
) -> None:
    assert findings(mine, {HER: theirs}) == (Finding(ground, HER),)


def test_what_is_no_business_id_is_no_match_and_no_failure() -> None:
    mine = Ties("Uusi Nimi Oy", business_id="0112038-9")
    others = Ties("Sydpuu", ("0112038-8", "\N{SNOWMAN}", "12", "\N{ARABIC-INDIC DIGIT ONE}"))
    assert findings(mine, {HER: others}) == ()
    assert findings(Ties("A"), {HER: Ties("B")}) == ()
