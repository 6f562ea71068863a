"""Who waits for whom, as rows."""

import pytest

from application.matching.answer_request import DeclineMentee
from application.matching.matching_list import MatchingRow, rows
from application.views import Change, Put
from domain.matching import MatchState
from tests.intake.applicants import CASE, MERI
from tests.matching.scene import ASKED, DEADLINE, MIKAEL, SANNA, SETTLED
from tests.spec import NOON, Spec


def row(spec: Spec) -> MatchingRow:
    found: dict[str, object] = {}
    for event in spec.log.recorded:
        for step in rows(event):
            if isinstance(step, Put):
                found = vars(step.row).copy()
            elif isinstance(step, Change):
                assert step.where == {"engagement_id": CASE}
                found |= step.to
    return MatchingRow(**found)  # type: ignore[arg-type]


@pytest.mark.feature("F7")
def test_the_one_asked_and_the_last_moment_are_in_the_row(spec: Spec) -> None:
    spec.given(*ASKED)
    assert row(spec) == MatchingRow(CASE, MERI, MatchState.ASKED, NOON, SANNA, DEADLINE)
    spec.given(DeclineMentee(engagement_id=CASE, mentor_id=SANNA))
    assert (row(spec).state, row(spec).asked) == (MatchState.ASKED, MIKAEL)
    spec.given(DeclineMentee(engagement_id=CASE, mentor_id=MIKAEL))
    assert (row(spec).state, row(spec).asked) == (MatchState.EXHAUSTED, None)


def test_a_settled_one_waits_for_nobody(spec: Spec) -> None:
    spec.given(*SETTLED)
    assert row(spec) == MatchingRow(CASE, MERI, MatchState.SETTLED, NOON, settled=SANNA)
