"""Mentors are ranked from what the firm has confirmed; the whole decision is recorded."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import given as for_all
from hypothesis import settings
from hypothesis import strategies as st

from application.engagements.open_engagement import OpenEngagement
from application.intake.state_setting import StateSetting
from application.matching.rank_mentors import NothingWanted, RankMentors
from application.mentors.confirm_competence import ConfirmCompetence
from application.mentors.declare_tie import DeclareTie
from application.mentors.pause_mentor import PauseMentor
from application.mentors.set_footing import SetFooting
from application.mentors.write_profile import WriteProfile
from application.network.define_area import DefineArea
from domain.cancelling_policy import Payer
from domain.competences import Level
from domain.intake import Need
from domain.languages import InThreeLanguages
from domain.matching import Bar, Matching, Ranked, matching_policy_named, rank
from domain.matching.words import NotAtThisStep
from domain.mentors import Bond, Format, TieKind
from domain.refusals import NotFound
from domain.themes import ThemeUnknown
from tests.clients.firm_clients import NORDPUU, REGISTERED
from tests.intake.applicants import ACCEPTED, APPLIES, CASE, MERI
from tests.matching.scene import (
    ASKED,
    BEST,
    EVERYBODY,
    JOHAN,
    KNOWS,
    LEILA,
    LOOKING,
    MIKAEL,
    POOL,
    RANK,
    SANNA,
    WANTED,
    joins,
)
from tests.memory_log import MemoryLog
from tests.spec import Spec


def ranking(spec: Spec) -> tuple[Ranked, ...]:
    found: tuple[Ranked, ...] = spec.event(Matching.MentorsRanked).ranking
    return found


def bars(spec: Spec, mentor: object) -> tuple[Bar, ...]:
    return next(one.bars for one in ranking(spec) if one.mentor_id == mentor)


@pytest.mark.feature("C1")
def test_the_most_competent_come_first_and_who_knows_nothing_of_it_is_kept_out(spec: Spec) -> None:
    spec.given(*LOOKING).when(RANK).then(Matching.MentorsRanked)
    assert [one.mentor_id for one in ranking(spec) if not one.bars] == list(BEST)
    assert bars(spec, LEILA) == (Bar.NO_COMPETENCE,)
    assert spec.event(Matching.MentorsRanked).envelope.rule == ("matching/1",)


@pytest.mark.feature("C7")
def test_the_record_makes_the_same_ranking_again(spec: Spec) -> None:
    spec.given(*LOOKING).when(RANK)
    record = spec.event(Matching.MentorsRanked)
    assert rank(record.given, matching_policy_named(record.policy)) == record.ranking


@pytest.mark.feature("B5")
def test_nobody_tied_to_the_mentees_employer_is_proposed(spec: Spec) -> None:
    tie = DeclareTie(mentor_id=SANNA, kind=TieKind.OWNER, party="LUMI DESIGN")
    spec.given(*LOOKING, tie).when(RANK)
    assert bars(spec, SANNA) == (Bar.TIED,)


@pytest.mark.feature("B5")
def test_nobody_tied_to_the_payer_is_proposed(spec: Spec) -> None:
    tie = DeclareTie(mentor_id=MIKAEL, kind=TieKind.BOARD, party="?", business_id="2345678-0")
    theirs = replace(APPLIES, organisation_id=NORDPUU)
    spec.given(*POOL, REGISTERED, theirs, ACCEPTED, tie).when(RANK)
    assert bars(spec, MIKAEL) == (Bar.TIED,)


@pytest.mark.feature("B3")
def test_who_pauses_or_is_full_is_kept_out(spec: Spec) -> None:
    none = SetFooting(mentor_id=SANNA, bond=Bond.PRO_BONO, monthly_hours=0)
    spec.given(*LOOKING, none, PauseMentor(mentor_id=MIKAEL)).when(RANK)
    assert bars(spec, SANNA) == (Bar.FULL,)
    assert bars(spec, MIKAEL) == (Bar.NOT_ACTIVE,)


@pytest.mark.feature("B2")
def test_an_area_counts_for_its_theme_while_it_is_valid(spec: Spec) -> None:
    words = InThreeLanguages("Uudet", "Nya", "New")
    area = DefineArea(code="first_time", theme="leadership", name=words)
    knows = ConfirmCompetence(
        mentor_id=LEILA, area="first_time", level=Level.LEADING, evidence="Työ",
        valid_until=spec.log.now().date(),
    )  # fmt: skip
    spec.given(*LOOKING, area, knows).when(RANK)
    assert bars(spec, LEILA) == ()
    spec.at(spec.log.now().replace(day=3)).when(RANK)
    assert bars(spec, LEILA) == (Bar.NO_COMPETENCE,)


@pytest.mark.feature("B2")
def test_where_validity_has_ended_no_new_engagement_begins(spec: Spec) -> None:
    spec.given(*LOOKING).at(spec.log.now().replace(year=2029, month=6)).when(RANK)
    assert {bar for one in ranking(spec) for bar in one.bars} >= {Bar.VALIDITY_ENDED}
    assert not [one for one in ranking(spec) if not one.bars]


@pytest.mark.feature("C4")
def test_the_coordinator_may_say_otherwise_than_the_application(spec: Spec) -> None:
    other = replace(RANK, wanted=replace(WANTED, themes=("work_and_family",)))
    spec.given(*LOOKING).when(other)
    assert ranking(spec)[0].mentor_id == LEILA
    spec.when(replace(RANK, wanted=replace(WANTED, themes=("luck",)))).then_refused(ThemeUnknown)


def test_with_nothing_wanted_nobody_is_ranked(spec: Spec) -> None:
    spec.given(*LOOKING)
    empty = replace(RANK, wanted=replace(WANTED, themes=()))
    spec.when(empty).then_refused(NothingWanted)


def test_an_engagement_nobody_looks_a_mentor_for_is_not_ranked(spec: Spec) -> None:
    opened = OpenEngagement(engagement_id=CASE, mentee_id=MERI, payer=Payer.CONSUMER, payer_id=MERI)
    spec.given(*POOL, opened).when(RANK).then_refused(NotFound)


def test_nothing_is_ranked_anew_while_a_mentor_is_asked(spec: Spec) -> None:
    spec.given(*ASKED).when(RANK).then_refused(NotAtThisStep)


def test_somebody_who_is_no_mentor_is_kept_out(spec: Spec) -> None:
    spec.given(*LOOKING).when(replace(RANK, mentor_ids=(MERI, SANNA)))
    assert bars(spec, MERI)
    assert bars(spec, SANNA) == ()


NAMES = st.sampled_from(["Aatu", "Zaida", "Örjan Åström", "X", "Maija-Liisa von Wright"])


@pytest.mark.feature("S2")
@settings(max_examples=25, deadline=None)
@for_all(st.lists(NAMES, min_size=4, max_size=4), st.randoms(use_true_random=False))
def test_other_names_and_another_order_of_joining_never_change_the_ranking(
    names: list[str], chance: random.Random
) -> None:
    keys = list(KNOWS)
    chance.shuffle(keys)
    spec = Spec(MemoryLog())
    spec.given(*(c for key, name in zip(keys, names, strict=True) for c in joins(key, name)))
    asked = list(EVERYBODY)
    chance.shuffle(asked)
    spec.given(replace(APPLIES, name=names[0]), ACCEPTED)
    spec.when(RankMentors(engagement_id=CASE, mentor_ids=tuple(asked)))
    assert [one.mentor_id for one in ranking(spec)] == [SANNA, MIKAEL, JOHAN, LEILA]


@pytest.mark.feature("A4")
def test_who_cannot_meet_by_video_is_ranked_only_whom_they_can_meet(spec: Spec) -> None:
    needs = StateSetting(person_id=MERI, needs=(Need.NO_VIDEO,))
    spec.given(*LOOKING, needs).when(RANK)
    assert Bar.NO_FORMAT in bars(spec, SANNA)
    assert spec.event(Matching.MentorsRanked).given.wanted.formats == ("face_to_face", "phone")
    meets = WriteProfile(
        mentor_id=SANNA, headline=InThreeLanguages("J", "L", "L"), themes=("leadership",),
        languages=("fi",), formats=(Format.PHONE,),
    )  # fmt: skip
    spec.given(meets).when(RANK)
    assert bars(spec, SANNA) == ()


@pytest.mark.feature("A4")
def test_a_wish_for_video_beside_the_need_of_none_leaves_the_other_wishes(spec: Spec) -> None:
    both = replace(RANK, wanted=replace(WANTED, formats=("video", "face_to_face")))
    spec.given(*LOOKING, StateSetting(person_id=MERI, needs=(Need.NO_VIDEO,))).when(both)
    assert spec.event(Matching.MentorsRanked).given.wanted.formats == ("face_to_face",)
    spec.given(StateSetting(person_id=MERI, needs=(Need.QUIET,))).when(both)
    assert spec.event(Matching.MentorsRanked).given.wanted == both.wanted
