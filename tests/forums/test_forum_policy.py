"""A forum goes by the rules of its founding, whatever rules come after it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from application.forums import found_forum
from domain.forums import Forum, recruiting
from domain.forums.policy import FIRST_POLICY, ForumPolicy, NoForumPolicy, policy_of, policy_on
from domain.forums.words import TooFewMembers
from tests.forums.scene import CHARTER, FOUNDED, NAMES, STARTED, joined, signed, trained
from tests.spec import Spec

pytestmark = pytest.mark.feature("H1")
STRICTER = ForumPolicy(version="forums/2", valid_from=date(2026, 3, 1), fewest=6, most=7)
BOTH = (FIRST_POLICY, STRICTER)
FIVE = NAMES[:5]


def later_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stricter rules come into force."""
    monkeypatch.setattr(found_forum, "policy_on", lambda day: policy_on(day, BOTH))
    monkeypatch.setattr(recruiting, "policy_of", lambda version: policy_of(version, BOTH))


def test_the_last_rules_to_begin_hold() -> None:
    assert policy_on(date(2026, 2, 28), BOTH) is FIRST_POLICY
    assert policy_on(date(2026, 3, 1), BOTH) is STRICTER
    with pytest.raises(NoForumPolicy):
        policy_on(date(2025, 12, 31), BOTH)


def test_a_forum_founded_before_begins_with_five(
    spec: Spec, monkeypatch: pytest.MonkeyPatch
) -> None:
    spec.given(FOUNDED)
    later_rules(monkeypatch)
    signed(joined(spec, *FIVE).given(CHARTER, trained(*FIVE)), *FIVE).when(STARTED)
    assert spec.event(Forum.Started).envelope.rule == ("forums/1",)


def test_one_founded_after_waits_for_the_sixth(spec: Spec, monkeypatch: pytest.MonkeyPatch) -> None:
    later_rules(monkeypatch)
    spec.when(FOUNDED)
    assert spec.event(Forum.Founded).terms == "forums/2"
    signed(joined(spec, *FIVE).given(CHARTER, trained(*FIVE)), *FIVE)
    spec.when(STARTED).then_refused(TooFewMembers)


def test_rules_begin_at_midnight_in_helsinki(spec: Spec, monkeypatch: pytest.MonkeyPatch) -> None:
    later_rules(monkeypatch)
    midnight = datetime(2026, 2, 28, 22, tzinfo=UTC)
    spec.at(midnight - timedelta(seconds=1)).when(FOUNDED)
    assert spec.event(Forum.Founded).terms == "forums/1"
    spec.at(midnight).when(replace(FOUNDED, forum_id=UUID(int=0x4A)))
    assert spec.event(Forum.Founded).terms == "forums/2"


@pytest.mark.parametrize(("members", "looked_for"), [(0, 7), (5, 2), (6, 1), (7, 0), (8, 0)])
def test_recruiting_goes_on_until_there_are_seven(members: int, looked_for: int) -> None:
    assert FIRST_POLICY.looked_for(members) == looked_for
