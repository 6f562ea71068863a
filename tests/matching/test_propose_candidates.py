"""A person approves what the ranking suggests; changing it wants a reason."""

from dataclasses import replace
from uuid import UUID

import pytest

from domain.matching import Matching
from domain.matching.words import (
    KeptOutByRule,
    NobodyProposed,
    NothingRanked,
    ReasonMissing,
    TooManyProposed,
)
from tests.matching.scene import JOHAN, LEILA, LOOKING, MIKAEL, PROPOSE, RANK, SANNA
from tests.spec import Spec

pytestmark = pytest.mark.feature("C4")


def test_the_first_three_are_proposed_without_a_word(spec: Spec) -> None:
    spec.given(*LOOKING, RANK).when(PROPOSE).then(Matching.CandidatesProposed)
    proposed = spec.event(Matching.CandidatesProposed)
    assert proposed.mentor_ids == proposed.ranked_first == (SANNA, MIKAEL, JOHAN)
    spec.when(PROPOSE).then()


@pytest.mark.feature("C7")
def test_an_edit_wants_a_reason_and_both_are_recorded(spec: Spec) -> None:
    other = replace(PROPOSE, mentor_ids=(MIKAEL, SANNA))
    spec.given(*LOOKING, RANK).when(other).then_refused(ReasonMissing)
    spec.when(replace(other, reason="Mikael tuntee tehtävän")).then(Matching.CandidatesProposed)
    edited = spec.event(Matching.CandidatesProposed)
    assert (edited.mentor_ids, edited.ranked_first) == ((MIKAEL, SANNA), (SANNA, MIKAEL, JOHAN))
    assert edited.reason == "Mikael tuntee tehtävän"


@pytest.mark.feature("C3")
def test_no_reason_lets_in_whom_a_rule_keeps_out(spec: Spec) -> None:
    barred = replace(PROPOSE, mentor_ids=(LEILA,), reason="Tuttu")
    spec.given(*LOOKING, RANK).when(barred).then_refused(KeptOutByRule)


def test_one_to_three_are_proposed_from_a_ranking(spec: Spec) -> None:
    spec.given(*LOOKING).when(PROPOSE).then_refused(NothingRanked)
    spec.given(RANK).when(replace(PROPOSE, mentor_ids=())).then_refused(NobodyProposed)
    four = (SANNA, MIKAEL, JOHAN, UUID(int=5))
    spec.when(replace(PROPOSE, mentor_ids=four)).then_refused(TooManyProposed)
