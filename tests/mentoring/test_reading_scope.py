"""Nobody reads beyond their scope or their time."""

from datetime import datetime
from typing import Any
from uuid import UUID

import pytest

from application.engagements.engagement_page import engagement_page
from application.engagements.sessions import rows
from application.mentoring.reading_scope import Reader, Scope, scope_of
from application.team.team_page import team_page
from application.team.write_brief import LetSpecialistGo
from application.views import Put
from domain.engagements import EngagementKind
from domain.engagements.team import MentorTeam
from domain.engagements.team_words import Shared
from tests.engagements.scene import (
    AINO,
    CASE,
    MIKAEL,
    OPENED,
    PETRI,
    SANNA,
    SESSION,
    WITH_POOL,
    after,
    opened,
)
from tests.spec import NOON, Spec, shown
from tests.team.test_hand_over import APPROVED, PROPOSED
from tests.team.test_write_brief import APPROVE, BRIEF, WITH_MIKAEL

pytestmark = [pytest.mark.feature("F6"), pytest.mark.feature("S1")]


def scope(spec: Spec, who: UUID, now: datetime = NOON) -> Scope:
    events = spec.log.recorded
    own = [event for event in events if event.originator_id == CASE]
    team: list[Any] = [event for event in events if isinstance(event, MentorTeam.Event)]
    booked = [step.row for event in events for step in rows(event) if isinstance(step, Put)]
    return scope_of(
        frozenset({who}), shown(engagement_page, *own), shown(team_page, *team), booked, now
    )


def test_the_mentee_reads_everything(spec: Spec) -> None:
    spec.given(*WITH_POOL)
    mine = scope(spec, AINO)
    assert mine.reader is Reader.MENTEE
    assert all(mine.sees(what, NOON) for what in Shared)


def test_the_first_lead_reads_everything_shared(spec: Spec) -> None:
    spec.given(*WITH_POOL)
    assert all(scope(spec, SANNA).sees(what, NOON) for what in Shared)


def test_a_specialist_reads_what_the_brief_opens_and_no_more(spec: Spec) -> None:
    spec.given(*WITH_POOL, BRIEF)
    assert scope(spec, MIKAEL).reader is Reader.OUTSIDE
    spec.given(APPROVE)
    his = scope(spec, MIKAEL, after(days=1))
    assert his.reader is Reader.SPECIALIST
    assert [what for what in Shared if his.sees(what, NOON)] == [Shared.GOALS]


def test_and_only_while_the_time_runs(spec: Spec) -> None:
    spec.given(*WITH_POOL, BRIEF, APPROVE)
    assert scope(spec, MIKAEL, after(days=29)).reader is Reader.SPECIALIST
    assert scope(spec, MIKAEL, after(days=30)).reader is Reader.OUTSIDE
    spec.at(after(days=2)).given(LetSpecialistGo(engagement_id=CASE, mentor_id=MIKAEL))
    assert scope(spec, MIKAEL, after(days=2)).reader is Reader.OUTSIDE


def test_a_specialist_reads_of_sessions_of_their_own(spec: Spec) -> None:
    spec.given(*WITH_POOL, BRIEF, APPROVE, WITH_MIKAEL)
    his = scope(spec, MIKAEL, after(days=1))
    assert his.own_sessions == {SESSION}
    assert not his.sees(Shared.NOTES, NOON)


def test_a_new_lead_reads_what_was_passed_on_and_what_comes_after(spec: Spec) -> None:
    spec.given(*WITH_POOL, PROPOSED).at(after(days=3)).given(APPROVED)
    new = scope(spec, MIKAEL, after(days=4))
    assert new.reader is Reader.LEAD
    assert new.sees(Shared.GOALS, NOON)
    assert not new.sees(Shared.NOTES, NOON)
    assert new.sees(Shared.NOTES, after(days=3))
    assert scope(spec, SANNA, after(days=4)).reader is Reader.OUTSIDE


def test_members_of_a_group_see_shared_notes_only(spec: Spec) -> None:
    spec.given(opened(EngagementKind.GROUP, members=(PETRI,)))
    his = scope(spec, PETRI)
    assert [what for what in Shared if his.sees(what, NOON)] == [Shared.NOTES]


def test_nobody_else_reads_anything(spec: Spec) -> None:
    spec.given(OPENED)
    assert scope(spec, UUID(int=0x999)) == Scope(Reader.OUTSIDE)
