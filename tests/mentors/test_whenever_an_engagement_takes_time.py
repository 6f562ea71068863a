"""What happens to an engagement is counted for the mentors it concerns."""

from types import SimpleNamespace
from typing import Any
from uuid import UUID

import pytest

from application.mentors.count_engagement import CountEngagement
from application.mentors.whenever_an_engagement_takes_time import (
    whenever_an_engagement_takes_time as policy,
)
from domain.engagements import Engagement
from tests.spec import commanded

CASE, OLD, NEW = UUID(int=1), UUID(int=2), UUID(int=3)


def told(kind: type, **facts: object) -> Any:
    event: Any = object.__new__(kind)
    event.__dict__.update(originator_id=CASE, envelope=SimpleNamespace(), **facts)
    return event


@pytest.mark.feature("B3")
def test_both_mentors_of_a_hand_over_are_counted() -> None:
    event = told(Engagement.LeadNamed, mentor_id=NEW, earlier_mentor_id=OLD)
    assert commanded(policy, event) == [
        CountEngagement(engagement_id=CASE, mentor_id=NEW),
        CountEngagement(engagement_id=CASE, mentor_id=OLD),
    ]


def test_agreement_plan_and_end_are_counted() -> None:
    agreed = told(Engagement.Agreed, mentor_id=NEW)
    assert commanded(policy, agreed) == [CountEngagement(engagement_id=CASE, mentor_id=NEW)]
    assert commanded(policy, told(Engagement.Agreed, mentor_id=None)) == []
    planned = told(Engagement.CoursePlanned)
    assert commanded(policy, planned) == [CountEngagement(engagement_id=CASE)]
    ended = told(Engagement.Ended, mentor_id=OLD)
    assert commanded(policy, ended) == [CountEngagement(engagement_id=CASE, mentor_id=OLD)]
