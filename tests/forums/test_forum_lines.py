"""A line of the page is changed without the others."""

from datetime import date
from uuid import UUID

from application.forums.forum_lines import MemberLine, ProposalLine
from domain.cancelling_policy import Payer
from domain.forums import Bill, Plan
from tests.forums.scene import running
from tests.forums.test_forum_page import page
from tests.spec import NOON, Spec

BILL = Bill(Payer.CONSUMER, UUID(int=1), Plan.YEARLY)


def test_only_the_members_own_line_changes(spec: Spec) -> None:
    found = page(running(spec))
    first, *others = found.members
    changed = found.with_member(first.person_id, talked_on=date(2026, 5, 1))
    assert changed.member(first.person_id) != first
    assert list(changed.members[1:]) == others
    assert found.member(UUID(int=9)) is None


def test_answers_are_counted() -> None:
    line = ProposalLine(UUID(int=1), NOON).answered(UUID(int=2), objects=True)
    assert line.answered(UUID(int=3), objects=False).objections == 1
    assert MemberLine(UUID(int=1), BILL, date(2026, 1, 1)).signed == 0
