"""Who the mentee and the mentors of an engagement are, and until when."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from application.engagements.book_session import BookSession
from application.engagements.relations import engagement_relations
from application.views import Put
from domain.access_policy import ACCESS, access_at
from domain.engagements import EngagementKind
from domain.matters import Relation
from domain.permissions import Tie
from domain.service_kinds import ServiceKind
from domain.slots import Slot
from tests.engagements.agreeing import NameLead
from tests.engagements.scene import CASE, MIKAEL, OPENED, PETRI, SANNA, opened
from tests.memory_log import MemoryLog
from tests.spec import NOON, Spec

COURSE, MENTEE, MENTOR = (UUID(int=n) for n in (1, 2, 3))
SLOT = Slot(NOON + timedelta(days=3), 60)
pytestmark = [pytest.mark.feature("F6"), pytest.mark.feature("Q1")]


def said(spec: Spec) -> list[Any]:
    return [step for event in spec.new for step in engagement_relations(event)]


def steps() -> list[Any]:
    spec = Spec(MemoryLog()).when(
        BookSession(
            engagement_id=COURSE, session_id=UUID(int=5), order_id=UUID(int=6),
            kind=ServiceKind.SINGLE, mentee_id=MENTEE, mentor_id=MENTOR, slot=SLOT,
        )
    )  # fmt: skip
    return said(spec)


def test_an_opened_engagement_has_a_mentee_and_a_lead() -> None:
    ties = [step.row for step in steps() if isinstance(step, Put)]
    assert ties == [
        Tie(MENTEE, Relation.MENTEE_OF, COURSE, NOON),
        Tie(MENTOR, Relation.LEAD_OF, COURSE, NOON),
    ]


def test_the_terms_of_access_are_those_of_their_date() -> None:
    assert access_at(NOON) == ACCESS[0]
    assert access_at(NOON).specialist == timedelta(days=30)


def test_a_change_of_lead_ends_the_earlier_ones_tie_at_once() -> None:
    spec = Spec(MemoryLog()).given(OPENED).when(NameLead(engagement_id=CASE, mentor_id=MIKAEL))
    end, begin = said(spec)
    assert (end.where["holder_id"], end.to["until"]) == (SANNA, NOON)
    assert begin.row == Tie(MIKAEL, Relation.LEAD_OF, CASE, NOON)


def test_everybody_of_a_group_is_a_mentee_of_it() -> None:
    spec = Spec(MemoryLog()).when(opened(EngagementKind.GROUP, members=(PETRI,)))
    ties = [step.row for step in said(spec)]
    assert Tie(PETRI, Relation.MENTEE_OF, CASE, NOON) in ties
