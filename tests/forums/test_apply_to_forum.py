"""Whoever fits may apply, once; nobody but the office sees the name."""

from typing import get_type_hints

import pytest

from application.forums.start_forum import CloseForum, PauseForum
from domain.forums import Forum
from domain.forums.words import (
    AppliedAlready,
    ForumClosed,
    MemberAlready,
    NotRecruiting,
)
from domain.people import Person
from domain.privacy import Personal, Purpose, classify
from domain.written_names import NameUnreadable
from tests.forums.scene import FORUM, FOUNDED, NAMES, admitted, applied, joined, person, running
from tests.spec import Spec

pytestmark = pytest.mark.feature("H1")


def test_an_application_is_taken(spec: Spec) -> None:
    spec.given(FOUNDED).when(applied("Aino"))
    spec.then(Forum.Applied, Person.Registered, Person.RoleGranted)


def test_what_was_told_of_work_is_sealed_under_the_persons_key() -> None:
    hints = get_type_hints(Forum.Applied, include_extras=True)
    for field in ("ties", "profile"):
        assert classify(hints[field]) == Personal(Purpose.CONTACT, "person_id")


def test_nobody_applies_twice(spec: Spec) -> None:
    spec.given(FOUNDED, applied("Aino"))
    spec.by = person("Aino")
    spec.when(applied("Aino")).then_refused(AppliedAlready)


def test_a_member_does_not_apply(spec: Spec) -> None:
    joined(spec, "Aino")
    spec.by = person("Aino")
    spec.when(applied("Aino")).then_refused(MemberAlready)


@pytest.mark.asvs("6.3.8")
def test_whoever_types_an_address_learns_not_that_its_owner_belongs_here(spec: Spec) -> None:
    joined(spec, "Aino").when(applied("Aino")).then()
    spec.given(applied("Iiro")).when(applied("Iiro")).then()


def test_a_full_forum_takes_no_applications(spec: Spec) -> None:
    joined(spec, *NAMES[:8]).when(applied("Iiro")).then_refused(NotRecruiting)


def test_a_running_forum_with_a_free_seat_does(spec: Spec) -> None:
    running(spec).when(applied("Iiro"))
    assert spec.event(Forum.Applied)


def test_a_pausing_or_closed_forum_takes_none(spec: Spec) -> None:
    running(spec).given(PauseForum(forum_id=FORUM, reason="Summer"))
    spec.when(applied("Iiro")).then_refused(NotRecruiting)
    spec.given(CloseForum(forum_id=FORUM, reason="Done"))
    spec.when(applied("Iiro")).then_refused(ForumClosed)


def test_a_name_has_letters(spec: Spec) -> None:
    spec.given(FOUNDED).when(applied("Aino", name="\u202e")).then_refused(NameUnreadable)


def test_who_left_may_apply_again(spec: Spec) -> None:
    joined(spec, "Aino").when(admitted("Aino")).then()
