"""Members are asked by letter to sign, to answer and to talk."""

import pytest

from application.forums.admit_applicant import DeclineApplicant
from application.forums.propose_member import CallForDecision, ProposeMember
from application.forums.whenever_members_are_asked import whenever_members_are_asked
from application.policies import Errand, Later
from domain.forums import Forum
from tests.forums.scene import (
    CHARTER,
    FORUM,
    FOUNDED,
    LEADER,
    applied,
    led_by_lea,
    met,
    person,
    running,
)
from tests.spec import Spec, commanded

pytestmark = pytest.mark.feature("H3")


def letters(spec: Spec) -> list[dict[str, str]]:
    asked = (one for event in spec.new for one in commanded(whenever_members_are_asked, event))
    return [one.about for one in asked if isinstance(one, Errand)]


def test_everybody_is_asked_to_sign_a_new_charter(spec: Spec) -> None:
    running(spec).when(CHARTER)
    assert [one["letter"] for one in letters(spec)] == ["charter_to_sign"] * 5


def test_everybody_is_asked_about_somebody_new_without_a_name(spec: Spec) -> None:
    running(spec).given(applied("Iiro"))
    spec.when(ProposeMember(forum_id=FORUM, person_id=person("Iiro")))
    some = letters(spec)
    assert [one["letter"] for one in some] == ["member_proposed"] * 5
    assert not any(str(person("Iiro")) in one.values() for one in some)


def test_when_the_members_time_is_over_it_is_to_be_decided(spec: Spec) -> None:
    running(spec).given(applied("Iiro"))
    spec.when(ProposeMember(forum_id=FORUM, person_id=person("Iiro")))
    proposed = spec.event(Forum.MemberProposed)
    later = commanded(whenever_members_are_asked, proposed)[0]
    due = CallForDecision(forum_id=FORUM, person_id=person("Iiro"))
    assert later == Later(proposed.until, due)
    spec.at(proposed.until).when(due)
    (told,) = letters(spec)
    assert (told["letter"], told["to"]) == ("decision_due", str(person("Aino")))
    assert str(person("Iiro")) not in told.values()


@pytest.mark.feature("H2")
def test_the_professional_is_told_that_they_will_decide(spec: Spec) -> None:
    led_by_lea(spec).given(applied("Iiro"))
    spec.when(ProposeMember(forum_id=FORUM, person_id=person("Iiro")))
    assert spec.event(Forum.MemberProposed).leader_id == LEADER
    *members, last = letters(spec)
    assert [one["letter"] for one in members] == ["member_proposed"] * 5
    assert (last["letter"], last["to"]) == ("newcomer_to_decide", str(LEADER))
    assert str(person("Iiro")) not in last.values()


def test_who_is_declined_is_told(spec: Spec) -> None:
    running(spec).given(applied("Iiro"))
    spec.when(DeclineApplicant(forum_id=FORUM, person_id=person("Iiro")))
    assert [one["letter"] for one in letters(spec)] == ["forum_declined"]


def test_a_talk_that_is_due_is_told_to_whom_it_concerns(spec: Spec) -> None:
    running(spec)
    for month in (1, 2, 3):
        met(spec, month, absent=("Bo",))
    spec.new = spec.log.recorded[-1:]
    assert [one["to"] for one in letters(spec)] == [str(person("Bo"))]


def test_who_applies_is_told_that_it_came_in(spec: Spec) -> None:
    spec.given(FOUNDED).when(applied("Aino"))
    assert [one["letter"] for one in letters(spec)] == ["forum_applied"]
