"""Ties by name: the mentee, whoever pays and whoever speaks for the payer."""

from dataclasses import replace

import pytest

from application.clients.name_contact import NameContact
from application.firm import Command
from application.matching.answer_request import AcceptMentee
from application.mentors.declare_tie import DeclareTie, EndTie
from application.team.taking_on import MentorTied
from domain.clients import Duty
from domain.matching import Bar, Matching
from domain.mentors import TieKind
from tests.clients.firm_clients import NORDPUU, REGISTERED, RITVA
from tests.intake.applicants import ACCEPTED, APPLIES, CASE
from tests.matching.scene import ASKED, LOOKING, MIKAEL, POOL, RANK, SANNA
from tests.spec import NOON, Spec

pytestmark = pytest.mark.feature("B5")
FAMILY = DeclareTie(mentor_id=SANNA, kind=TieKind.FAMILY, party="Meri Aho")
SPEAKS = NameContact(
    organisation_id=NORDPUU, duties=(Duty.ORDERS,), name="Ritva Salo",
    email="ritva@nordpuu.example", person_id=RITVA,
)  # fmt: skip


def bars_of_sanna(spec: Spec, *given: Command) -> tuple[Bar, ...]:
    record = spec.given(*given).when(RANK).event(Matching.MentorsRanked)
    return next(one.bars for one in record.ranking if one.mentor_id == SANNA)


@pytest.mark.parametrize("party", ["Meri Aho", "meri aho", "AHO MERI", "Aho, Meri"])
def test_a_mentor_of_the_mentees_family_is_kept_out(spec: Spec, party: str) -> None:
    assert bars_of_sanna(spec, *LOOKING, replace(FAMILY, party=party)) == (Bar.TIED,)


@pytest.mark.parametrize("party", ["Meri", "Aho", "Meri Ahola", "Mari Aho", "Meri Aho Oyster"])
def test_another_name_keeps_nobody_out(spec: Spec, party: str) -> None:
    assert bars_of_sanna(spec, *LOOKING, replace(FAMILY, party=party)) == ()


def test_one_tied_to_who_speaks_for_the_payer_is_kept_out(spec: Spec) -> None:
    theirs = replace(APPLIES, organisation_id=NORDPUU)
    tie = replace(FAMILY, party="Ritva Salo")
    known = (*POOL, REGISTERED, SPEAKS, theirs, ACCEPTED)
    assert bars_of_sanna(spec, *known, tie) == (Bar.TIED,)


def test_whoever_speaks_for_another_organisation_is_nobody_here(spec: Spec) -> None:
    assert (
        bars_of_sanna(spec, *LOOKING, REGISTERED, SPEAKS, replace(FAMILY, party="Ritva Salo")) == ()
    )


def test_the_record_of_the_ranking_holds_the_kind_of_the_tie_and_no_name(spec: Spec) -> None:
    spec.given(*LOOKING, FAMILY).when(RANK)
    given = spec.event(Matching.MentorsRanked).given
    assert next(one for one in given.candidates if one.mentor_id == SANNA).ties == ("family",)
    assert "Aho" not in repr(given)


def test_it_is_looked_at_again_when_a_mentor_says_yes_on_that_day(spec: Spec) -> None:
    yes = AcceptMentee(engagement_id=CASE, mentor_id=SANNA)
    spec.given(*ASKED, FAMILY).when(yes).then_refused(MentorTied)
    tie_id = spec.log.recorded[-1].tie_id
    over = EndTie(mentor_id=SANNA, tie_id=tie_id, on=NOON.date().replace(day=1))
    spec.given(over).when(yes)
    assert spec.refusal is None


def test_a_tie_of_one_not_chosen_touches_nobody(spec: Spec) -> None:
    spec.given(*ASKED, replace(FAMILY, mentor_id=MIKAEL))
    spec.when(AcceptMentee(engagement_id=CASE, mentor_id=SANNA))
    assert spec.refusal is None
