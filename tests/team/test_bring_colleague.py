"""A specialist of the team comes along to a booked session, in the diary too."""

from dataclasses import replace
from uuid import UUID

import pytest

from application.team.bring_colleague import BringColleague, SendColleagueOff
from domain.diaries import Diary, TimeTaken
from domain.engagements import Engagement
from domain.engagements.course_words import NotInTheTeam
from domain.engagements.team import MentorTeam
from tests.engagements.scene import BOOKED, CASE, MIKAEL, SESSION, WITH_POOL, after
from tests.spec import Spec
from tests.team.test_hand_over import busy
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
    spec.given(*WITH_POOL, BOOKED, BRIEF, APPROVE, *busy(MIKAEL))
    spec.when(BRING).then_refused(TimeTaken)
    later = replace(BOOKED, session_id=UUID(int=0x66), starts_at=after(days=7, hours=2))
    spec.given(later).when(replace(BRING, session_id=later.session_id))
    assert spec.event(Engagement.ColleagueJoined).colleague_id == MIKAEL


def test_staying_away_frees_the_time(spec: Spec) -> None:
    off = SendColleagueOff(engagement_id=CASE, session_id=SESSION, mentor_id=MIKAEL)
    spec.given(*WITH_POOL, BOOKED, BRIEF, APPROVE, BRING).when(off)
    spec.then(Engagement.ColleagueLeft, MentorTeam.AccessSet, Diary.TimeReleased)
    spec.when(off).then()
