"""Fees begin with the forum, rest in its pauses and end with the seat."""

import pytest

from application.forums.charge_membership import (
    BeginMembership,
    EndMembership,
    PauseMembership,
    ResumeMembership,
)
from application.forums.end_seat import LeaveForum
from application.forums.start_forum import CloseForum, PauseForum, ResumeForum
from application.forums.whenever_membership_changes import whenever_membership_changes
from domain.forums import Forum, membership_of
from tests.forums.scene import FORUM, NAMES, TODAY, joined, person, running
from tests.spec import Spec, commanded

pytestmark = pytest.mark.feature("H4")


def asked(spec: Spec) -> list[object]:
    return [one for event in spec.new for one in commanded(whenever_membership_changes, event)]


def test_they_begin_when_the_forum_starts(spec: Spec) -> None:
    running(spec)
    spec.new = [e for e in spec.log.recorded if isinstance(e, Forum.Started)]
    assert asked(spec) == [
        BeginMembership(forum_id=FORUM, person_id=person(name)) for name in NAMES[:5]
    ]


def test_who_joins_while_it_recruits_pays_nothing_yet(spec: Spec) -> None:
    joined(spec, "Aino").new = spec.log.recorded
    assert not asked(spec)


def test_they_rest_and_go_on(spec: Spec) -> None:
    running(spec).when(PauseForum(forum_id=FORUM, reason="Summer"))
    assert {type(one) for one in asked(spec)} == {PauseMembership}
    spec.when(ResumeForum(forum_id=FORUM))
    assert {type(one) for one in asked(spec)} == {ResumeMembership}


def test_they_end_with_the_seat_or_the_forum(spec: Spec) -> None:
    running(spec).by = person("Bo")
    spec.when(LeaveForum(forum_id=FORUM))
    assert asked(spec) == [EndMembership(membership_id=membership_of(FORUM, person("Bo"), TODAY))]
    spec.when(CloseForum(forum_id=FORUM, reason="Done"))
    assert len(asked(spec)) == 4
