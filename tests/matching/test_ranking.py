"""The ranking is a pure function of what was recorded: hard rules first, then criteria."""

from __future__ import annotations

from dataclasses import fields, replace
from uuid import UUID

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from domain.industries import INDUSTRIES
from domain.matching import Bar, Facts, Input, Wanted, Why, matching_policy_on, rank
from domain.matching.facts import Facts as Known
from domain.matching.policy import FIRST_POLICY, NoMatchingPolicy, matching_policy_named
from domain.matching.sentences import bar_in, reason_in
from domain.mentors import Format, TieKind
from domain.themes import THEME_CODES
from tests.matching.scene import PLAIN, WANTED, given
from tests.mentors.pool import TODAY

POLICY = matching_policy_on(TODAY)
LEADS = (
    "Confirmed competence: Leadership and managing people, "
    "has done it for years and in different places."
)
NEAR = Wanted(("leadership",), ("fi",), ("face_to_face",), ("Vaasa",))


def bars(facts: Facts, wanted: Wanted = WANTED) -> tuple[Bar, ...]:
    (one,) = rank(given(facts, wanted=wanted), POLICY)
    return one.bars


@pytest.mark.feature("C3")
@pytest.mark.parametrize(("facts", "expected"), [
    (PLAIN, ()),
    (replace(PLAIN, active=False), (Bar.NOT_ACTIVE,)),
    (replace(PLAIN, valid=False), (Bar.VALIDITY_ENDED,)),
    (replace(PLAIN, fullness="full"), (Bar.FULL,)),
    (replace(PLAIN, fullness="warn"), ()),
    (replace(PLAIN, ties=("board",)), (Bar.TIED,)),
    (replace(PLAIN, left_out=True), (Bar.LEFT_OUT,)),
    (replace(PLAIN, languages=("sv",)), (Bar.NO_LANGUAGE,)),
    (replace(PLAIN, levels=(("leadership", 1),)), (Bar.NO_COMPETENCE,)),
    (replace(PLAIN, levels=(("leadership", 2),)), ()),
    (replace(PLAIN, formats=("phone",)), (Bar.NO_FORMAT,)),
])  # fmt: skip
def test_a_hard_rule_keeps_a_mentor_out(facts: Facts, expected: tuple[Bar, ...]) -> None:
    assert bars(facts) == expected


@pytest.mark.feature("C3")
def test_who_meets_face_to_face_only_needs_somebody_near() -> None:
    there = replace(PLAIN, formats=("face_to_face",), places=("vaasa",))
    assert bars(there, NEAR) == ()
    assert bars(replace(there, places=("Turku",)), NEAR) == (Bar.NO_PLACE,)
    either = replace(NEAR, formats=("face_to_face", "video"))
    assert bars(replace(there, places=("Turku",)), either) == ()


@pytest.mark.feature("S2")
def test_competence_in_the_matter_decides() -> None:
    expert = replace(PLAIN, mentor_id=UUID(int=2), levels=(("leadership", 4),), fullness="warn")
    near = replace(PLAIN, levels=(("leadership", 2),), industries=("energy",))
    wanted = replace(WANTED, industries=("energy",))
    assert rank(given(near, expert, wanted=wanted), POLICY)[0].mentor_id == expert.mentor_id


@pytest.mark.feature("C1")
def test_breadth_industry_place_language_and_room_tell_equals_apart() -> None:
    wanted = Wanted(("leadership", "innovation"), ("fi", "sv"), (), ("Vaasa",), ("energy",))
    weaker = replace(PLAIN, fullness="warn")
    better = {
        "breadth": replace(weaker, levels=(("leadership", 3), ("innovation", 2))),
        "industry": replace(weaker, industries=("energy",)),
        "place": replace(weaker, places=("Vaasa",)),
        "language": replace(weaker, languages=("fi", "sv")),
        "room": replace(weaker, fullness=""),
    }
    for name, facts in better.items():
        stronger = replace(facts, mentor_id=UUID(int=2))
        first, second = rank(given(weaker, stronger, wanted=wanted), POLICY)
        assert first.mentor_id == stronger.mentor_id, name
        assert first.points > second.points, name


@pytest.mark.feature("C2")
def test_reasons_are_sentences_without_a_figure_in_three_languages() -> None:
    facts = replace(PLAIN, industries=("energy",), places=("Vaasa",))
    wanted = replace(WANTED, industries=("energy",), places=("Vaasa",))
    (one,) = rank(given(facts, wanted=wanted), POLICY)
    said = {lang: [reason_in(r, lang) for r in one.reasons] for lang in ("fi", "sv", "en")}
    assert said["en"] == [
        LEADS,
        "Knows the field: Energy and environment.",
        "Speaks Finnish.",
        "Meets in Vaasa.",
        "Can begin at once.",
    ]
    assert said["fi"][2] == "Puhuu suomea."
    text = "".join(sentence for some in said.values() for sentence in some)
    assert "%" not in text
    assert not any(char.isdigit() for char in text)


@pytest.mark.parametrize("bar", list(Bar))
def test_every_rule_has_its_sentence(bar: Bar) -> None:
    assert all(bar_in(bar, lang).endswith(".") for lang in ("fi", "sv", "en"))


CODES = st.lists(st.sampled_from(THEME_CODES), min_size=1, max_size=4, unique=True).map(tuple)
LANGUAGES = st.lists(st.sampled_from(["fi", "sv", "en"]), min_size=1, unique=True).map(tuple)
PLACES = st.lists(st.sampled_from(["Vaasa", "Turku", "Oulu"]), unique=True).map(tuple)
FORMATS = st.lists(st.sampled_from([one.value for one in Format]), unique=True).map(tuple)
LINES = st.lists(st.sampled_from(sorted(INDUSTRIES)), max_size=3, unique=True).map(tuple)
TIES = st.lists(st.sampled_from([one.value for one in TieKind]), max_size=1).map(tuple)
LEVELS = st.dictionaries(st.sampled_from(THEME_CODES), st.integers(1, 4), max_size=5).map(
    lambda known: tuple(sorted(known.items()))
)
MENTORS = st.lists(
    st.builds(
        Known, mentor_id=st.uuids(), active=st.booleans(), valid=st.booleans(),
        fullness=st.sampled_from(["", "warn", "full"]), levels=LEVELS, languages=LANGUAGES,
        formats=FORMATS, places=PLACES, industries=LINES, ties=TIES, left_out=st.booleans(),
    ),
    max_size=12, unique_by=lambda one: one.mentor_id,
).map(tuple)  # fmt: skip
INPUTS = st.builds(
    Input,
    wanted=st.builds(
        Wanted, themes=CODES, languages=LANGUAGES, formats=FORMATS, places=PLACES,
        industries=LINES,
    ),
    candidates=MENTORS, salt=st.uuids(),
)  # fmt: skip


@pytest.mark.feature("C7")
@for_all(INPUTS, st.randoms(use_true_random=False))
def test_the_same_input_gives_the_same_ranking_in_whatever_order_it_comes(
    whole: Input, chance: object
) -> None:
    shuffled = list(whole.candidates)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert rank(whole, POLICY) == rank(replace(whole, candidates=tuple(shuffled)), POLICY)


@pytest.mark.feature("C3")
@for_all(INPUTS)
def test_nobody_a_rule_keeps_out_stands_before_one_who_may_be_proposed(whole: Input) -> None:
    barred = [bool(one.bars) for one in rank(whole, POLICY)]
    assert barred == sorted(barred)
    points = [one.points for one in rank(whole, POLICY) if not one.bars]
    assert points == sorted(points, reverse=True)
    assert all(0 < one <= 100 for one in points)
    assert len(rank(whole, POLICY)) == len(whole.candidates)


@pytest.mark.feature("S2")
def test_there_is_no_place_for_age_gender_or_name() -> None:
    known = {part.name for kind in (Facts, Wanted, Input) for part in fields(kind)}
    assert known == {
        "mentor_id", "active", "valid", "fullness", "levels", "languages", "formats", "places",
        "industries", "ties", "left_out", "themes", "minutes_a_month", "wanted", "candidates",
        "salt",
    }  # fmt: skip


def test_weights_make_a_hundred_and_versions_are_found_again() -> None:
    one = FIRST_POLICY
    weights = (one.competence, one.breadth, one.industry, one.place, one.language, one.room)
    assert sum(weights) == 100
    assert matching_policy_named("matching/1") is FIRST_POLICY
    with pytest.raises(NoMatchingPolicy):
        matching_policy_named("matching/0")
    with pytest.raises(NoMatchingPolicy):
        matching_policy_on(TODAY, policies=())
    assert Why.COMPETENCE in Why
