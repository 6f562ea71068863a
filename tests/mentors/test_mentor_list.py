"""The pool as rows."""

import pytest

from application.mentors.confirm_competence import ConfirmCompetence, WithdrawCompetence
from application.mentors.mentor_list import MentorRow, ProofRow, proof_rows, rows
from application.views import Change, Put, Remove
from domain.competences import Level
from domain.mentors import Mentor, PoolState, Proof
from tests.mentors.pool import APPLIED, JOINED, MENTOR, PETRI
from tests.spec import Spec


@pytest.mark.feature("B6")
def test_a_row_follows_the_mentor_into_the_pool(spec: Spec) -> None:
    spec.given(*JOINED)
    steps = [step for event in spec.log.recorded for step in rows(event)]
    assert steps[0] == Put(MentorRow(MENTOR, PETRI))
    states = [step.to["state"] for step in steps if isinstance(step, Change) and "state" in step.to]
    assert states[0] is PoolState.REFERENCES
    assert states[-1] is PoolState.ACTIVE


@pytest.mark.feature("S4")
def test_what_is_searched_by_stands_in_the_row(spec: Spec) -> None:
    spec.when(APPLIED)
    (change,) = rows(spec.event(Mentor.ProfileWritten))
    assert isinstance(change, Change)
    assert change.to["themes"] == ("leadership",)


@pytest.mark.feature("F8")
def test_colleagues_are_found_by_confirmed_competence(spec: Spec) -> None:
    confirm = ConfirmCompetence(
        mentor_id=MENTOR, area="leadership", level=Level.LEADING, evidence="Työ"
    )
    spec.given(*JOINED).when(confirm)
    event = spec.event(Mentor.CompetenceConfirmed)
    assert list(proof_rows(event)) == [
        Put(ProofRow(MENTOR, Proof.COMPETENCE, "leadership", 4, event.valid_until))
    ]
    spec.when(WithdrawCompetence(mentor_id=MENTOR, area="leadership", reason="Muutos"))
    (gone,) = proof_rows(spec.event(Mentor.CompetenceWithdrawn))
    assert isinstance(gone, Remove)
