"""Another mentor or time is put forward only for a session without its mentor."""

from dataclasses import replace
from uuid import UUID

import pytest

from application.engagements.offer_substitute import OfferSubstitute
from domain.engagements import Engagement
from domain.engagements.substitutes import MentorIsThere
from domain.refusals import NotFound
from tests.engagements.scene import BOOKED, CASE, MIKAEL, PETRI, RUNNING, SESSION, after, mentors
from tests.engagements.test_lose_mentor import LOST
from tests.spec import Spec

OFFER = OfferSubstitute(
    engagement_id=CASE, session_id=SESSION, mentor_id=MIKAEL, starts_at=after(days=7),
    offer_id=UUID(int=0x62),
)  # fmt: skip
pytestmark = pytest.mark.feature("R13")


def test_the_mentee_is_asked(spec: Spec) -> None:
    spec.given(*mentors(), *RUNNING, BOOKED, LOST).when(OFFER).then(Engagement.SubstituteOffered)
    assert spec.event(Engagement.SubstituteOffered).substitute_id == MIKAEL
    spec.when(OFFER).then()


def test_a_newer_offer_takes_the_place_of_the_older(spec: Spec) -> None:
    newer = replace(OFFER, mentor_id=PETRI, offer_id=UUID(int=0x63))
    spec.given(*mentors(), *RUNNING, BOOKED, LOST, OFFER).when(newer)
    assert spec.event(Engagement.SubstituteOffered).substitute_id == PETRI


def test_a_session_that_has_its_mentor_needs_nobody(spec: Spec) -> None:
    spec.given(*mentors(), *RUNNING, BOOKED).when(OFFER).then_refused(MentorIsThere)


def test_only_somebody_of_the_pool(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED, LOST).when(OFFER).then_refused(NotFound)
