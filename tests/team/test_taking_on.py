"""Who becomes a mentee's own mentor is in the pool, proven, has room and is tied to nobody."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from application.firm import Command
from application.mentors.declare_tie import DeclareTie
from application.mentors.note_certificate import NoteCertificate
from application.mentors.pause_mentor import PauseMentor
from application.mentors.set_footing import LowerLimits
from application.team.hand_over import ApproveHandOver, ProposeHandOver
from application.team.taking_on import MentorTied
from domain.engagements import Engagement
from domain.mentors.words import MentorAway, MentorFull, TieKind, ValidityEnded
from domain.refusals import NotFound, Refused
from tests.agreements.scene import PAID_BY_COMPANY
from tests.engagements.scene import (
    CASE,
    MIKAEL,
    WITH_POOL,
    after,
    mentors,
)
from tests.spec import Spec

KEY = UUID(int=0x81)
PROPOSED = ProposeHandOver(engagement_id=CASE, to_id=MIKAEL, hand_over_id=KEY)
APPROVED = ApproveHandOver(engagement_id=CASE, hand_over_id=KEY)
PAUSED = PauseMentor(mentor_id=MIKAEL)
FULL = LowerLimits(mentor_id=MIKAEL, engagements=0)
PAPER = NoteCertificate(mentor_id=MIKAEL, title="EIA", valid_until=date(2026, 3, 1))
pytestmark = [pytest.mark.feature("F3"), pytest.mark.feature("B3")]


def test_the_new_own_mentor_is_a_mentor_of_the_firm(spec: Spec) -> None:
    spec.given(*WITH_POOL).when(replace(PROPOSED, to_id=UUID(int=1))).then_refused(NotFound)


@pytest.mark.parametrize(
    ("hindered", "why"), [(PAUSED, MentorAway), (FULL, MentorFull), (PAPER, ValidityEnded)]
)
def test_nobody_is_handed_a_mentee_who_may_take_none(
    spec: Spec, hindered: Command, why: type[Refused]
) -> None:
    spec.given(*WITH_POOL, hindered).when(PROPOSED).then_refused(why)


def test_it_is_judged_again_when_the_mentee_approves(spec: Spec) -> None:
    spec.given(*WITH_POOL, PROPOSED, PAUSED).at(after(days=1)).when(APPROVED)
    spec.then_refused(MentorAway)


@pytest.mark.feature("B5")
def test_nobody_tied_to_who_pays_is_handed_a_mentee(spec: Spec) -> None:
    tie = DeclareTie(mentor_id=MIKAEL, kind=TieKind.EMPLOYER, party="Verso Oy")
    spec.given(*mentors(), *PAID_BY_COMPANY, tie).when(PROPOSED).then_refused(MentorTied)


def test_who_may_take_one_does(spec: Spec) -> None:
    spec.given(*WITH_POOL, PROPOSED).when(APPROVED)
    assert spec.event(Engagement.LeadNamed).mentor_id == MIKAEL
