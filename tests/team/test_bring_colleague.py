"""A specialist of the team comes along to a booked session, in the diary too."""

from dataclasses import replace

import pytest

from application.team.bring_colleague import BringColleague, SendColleagueOff
from application.team.write_brief import ApproveBrief
from domain.diaries import Diary, TimeTaken
from domain.engagements import Engagement
from domain.engagements.course_words import NotInTheTeam
from domain.engagements.team import MentorTeam
from tests.engagements.scene import BOOKED, CASE, MIKAEL, NEXT, SESSION, WITH_POOL
from tests.spec import Spec
from tests.team.test_write_brief import APPROVE, BRIEF

BRING = BringColleague(engagement_id=CASE, session_id=SESSION, mentor_id=MIKAEL)
pytestmark = pytest.mark.feature("F1")


def test_only_who_the_mentee_has_approved(spec: Spec) -> None:
    spec.given(*WITH_POOL, BOOKED, BRIEF).when(BRING).then_refused(NotInTheTeam)


def test_the_colleagues_time_is_promised_and_the_access_follows(spec: Spec) -> None:
    spec.given(*WITH_POOL, BOOKED, BRIEF, APPROVE).when(BRING)
    spec.then(Engagement.ColleagueJoined, MentorTeam.AccessSet, Diary.Opened, Diary.TimeReserved)
    spec.when(BRING).then()


def test_a_colleague_who_is_busy_cannot_come(spec: Spec) -> None:
    busy = replace(BOOKED, session_id=NEXT, mentor_id=MIKAEL)
    other = ApproveBrief(engagement_id=CASE, version=1)
    spec.given(*WITH_POOL, BRIEF, other, busy)
    later = replace(BOOKED, starts_at=BOOKED.starts_at.replace(hour=14))
    spec.given(later)
    spec.when(replace(BRING, session_id=SESSION))
    assert spec.refusal is None
    again = replace(busy, session_id=BRING.mentor_id, starts_at=later.starts_at)
    spec.when(again).then_refused(TimeTaken)


def test_staying_away_frees_the_time(spec: Spec) -> None:
    off = SendColleagueOff(engagement_id=CASE, session_id=SESSION, mentor_id=MIKAEL)
    spec.given(*WITH_POOL, BOOKED, BRIEF, APPROVE, BRING).when(off)
    spec.then(Engagement.ColleagueLeft, MentorTeam.AccessSet, Diary.TimeReleased)
    spec.when(off).then()
