"""What the firm knows of a mentor is on one card."""

from datetime import date

import pytest

from application.mentors.confirm_competence import ClaimCompetence, ConfirmCompetence
from application.mentors.declare_tie import DeclareTie, EndTie
from application.mentors.mentor_card import MentorCard, mentor_card
from application.mentors.pause_mentor import PauseMentor
from application.mentors.set_footing import LowerLimits, SetFooting
from domain.competences import Level
from domain.mentors import Bond, Mentor, PoolState, TieKind
from tests.mentors.pool import FIRST, JOINED, MENTOR, PETRI, TODAY
from tests.spec import Spec, shown


def card(spec: Spec) -> MentorCard:
    events = [event for event in spec.log.recorded if isinstance(event, Mentor.Event)]
    found: MentorCard = shown(mentor_card, *events)
    return found


@pytest.mark.feature("B6")
def test_the_way_into_the_pool_is_on_the_card(spec: Spec) -> None:
    spec.given(*JOINED)
    found = card(spec)
    assert (found.mentor_id, found.person_id, found.state) == (MENTOR, PETRI, PoolState.ACTIVE)
    assert [reference.recommends for reference in found.references] == [True, True]
    assert found.ethics == ("Global Code of Ethics V3", date(2029, 3, 2))
    assert found.motivation.startswith("Haluan")


@pytest.mark.feature("B2")
def test_a_confirmed_level_takes_the_place_of_the_claim(spec: Spec) -> None:
    claim = ClaimCompetence(
        mentor_id=MENTOR, area="innovation", level=Level.LEADING, evidence="Patentteja"
    )
    spec.given(*JOINED, claim)
    assert card(spec).claims == (("innovation", Level.LEADING, "Patentteja"),)
    confirm = ConfirmCompetence(
        mentor_id=MENTOR, area="innovation", level=Level.EXPERIENCED, evidence="Haastattelu"
    )
    spec.given(confirm)
    found = card(spec)
    assert found.claims == ()
    assert [(known.area, words) for known, words in found.competences] == [
        ("innovation", "Haastattelu")
    ]


@pytest.mark.feature("B3")
def test_time_ties_and_pauses_are_on_the_card(spec: Spec) -> None:
    tie = DeclareTie(mentor_id=MENTOR, kind=TieKind.OWNER, party="Kaisla Oy", tie_id=FIRST)
    spec.given(
        *JOINED, tie, EndTie(mentor_id=MENTOR, tie_id=FIRST, on=TODAY),
        SetFooting(mentor_id=MENTOR, bond=Bond.PRO_BONO, monthly_hours=3),
        LowerLimits(mentor_id=MENTOR, monthly_hours=1),
        PauseMentor(mentor_id=MENTOR, until=date(2026, 5, 1)),
    )  # fmt: skip
    found = card(spec)
    assert (found.bond, found.monthly_hours, found.own_hours) == (Bond.PRO_BONO, 3, 1)
    assert (found.state, found.paused_until) == (PoolState.PAUSED, date(2026, 5, 1))
    assert found.ties[0][1].until == TODAY
