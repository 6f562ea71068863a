"""How long a session of each kind may be, to the minute."""

from datetime import date

import pytest

from domain.engagements import SessionKind
from domain.engagements.lengths import offered
from domain.engagements.policy import course_policy_on

POLICY = course_policy_on(date(2026, 3, 2))


@pytest.mark.feature("C4")
@pytest.mark.parametrize(("minutes", "fits"), [(19, False), (20, True), (30, True), (31, False)])
def test_a_first_meeting_takes_twenty_to_thirty_minutes(minutes: int, *, fits: bool) -> None:
    assert offered(POLICY, SessionKind.CHEMISTRY, minutes, with_lead=False) is fits


@pytest.mark.feature("E1")
@pytest.mark.parametrize(("minutes", "others", "own"), [
    (15, False, False), (30, True, True), (40, False, False), (45, True, True), (60, True, True),
    (75, False, True), (90, False, True), (105, False, False),
])  # fmt: skip
def test_thirty_to_sixty_minutes_and_with_the_own_mentor_up_to_ninety(
    minutes: int, *, others: bool, own: bool
) -> None:
    kind = SessionKind.REGULAR
    assert offered(POLICY, kind, minutes, with_lead=False) is others
    assert offered(POLICY, kind, minutes, with_lead=True) is own
