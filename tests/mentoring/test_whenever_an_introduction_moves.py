"""Whenever an introduction moves on, whoever is next is told, by ids only."""

from typing import Any

from application.mentoring.whenever_an_introduction_moves import whenever_an_introduction_moves
from application.policies import Errand
from domain.engagements.introductions import Introduction
from tests.engagements.scene import RUNNING
from tests.mentoring.test_introduce import AGREES, KEY, PROPOSED, WANTED
from tests.spec import Spec, commanded


def told(spec: Spec, kind: Any) -> list[tuple[str, str]]:
    wishes = commanded(whenever_an_introduction_moves, spec.event(kind))
    assert all(isinstance(wish, Errand) for wish in wishes)
    return [(wish.name, wish.about["letter"]) for wish in wishes]


def test_first_the_mentee_then_the_third_person_then_both(spec: Spec) -> None:
    spec.given(*RUNNING).when(PROPOSED)
    assert told(spec, Introduction.Proposed) == [("letter", "introduction_proposed")]
    spec.when(WANTED)
    assert told(spec, Introduction.Wanted) == [("introduction_mail", "introduction_asked")]
    spec.when(AGREES)
    assert told(spec, Introduction.ContactsExchanged) == [
        ("introduction_mail", "introduction_made"), ("letter", "introduction_agreed"),
    ]  # fmt: skip


def test_the_letters_carry_ids_and_no_names(spec: Spec) -> None:
    spec.given(*RUNNING, PROPOSED).when(WANTED)
    (wish,) = commanded(whenever_an_introduction_moves, spec.event(Introduction.Wanted))
    assert wish.about["introduction_id"] == str(KEY)
    assert PROPOSED.name not in str(wish.about)
