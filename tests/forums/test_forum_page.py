"""The page of a forum: ids, days and counts, and not a word of what is said."""

import msgspec
import pytest

from application.forums.announce_absence import AnnounceAbsence, TakeAbsenceBack
from application.forums.forum_lines import ForumPage, MeetingState
from application.forums.forum_page import forum_page
from application.forums.propose_member import AnswerProposal, ProposeMember
from application.forums.share_in_space import OpenTopic
from application.forums.start_forum import CloseForum
from domain.forums import ForumState, Ground
from infrastructure.store.mapper import encode_plain, read_plain
from tests.forums.scene import (
    FORUM,
    NAMES,
    PROFILE,
    applied,
    meeting,
    met,
    person,
    planned,
    running,
)
from tests.spec import Spec, shown


def page(spec: Spec) -> ForumPage:
    ours = [e for e in spec.log.recorded if FORUM in forum_page.key(e)]
    found: ForumPage = shown(forum_page, *ours)
    return found


def test_it_shows_members_signatures_and_meetings(spec: Spec) -> None:
    met(running(spec), 1, absent=("Bo",))
    found = page(spec)
    assert [line.person_id for line in found.members] == [person(name) for name in NAMES[:5]]
    assert all(line.signed == found.charter == 1 and line.trained_on for line in found.members)
    (line,) = found.meetings
    assert (line.state, line.missed) == (MeetingState.HELD, (person("Bo"),))
    assert found.state is ForumState.RUNNING


def test_a_third_absence_stands_on_it_until_the_talk(spec: Spec) -> None:
    running(spec)
    for month in (1, 2, 3):
        met(spec, month, absent=("Bo",))
    assert page(spec).talks_due == (person("Bo"),)


def test_of_an_answer_it_keeps_that_it_was_given_and_not_by_whom_the_objection(
    spec: Spec,
) -> None:
    running(spec).given(applied("Iiro"))
    spec.given(ProposeMember(forum_id=FORUM, person_id=person("Iiro"))).by = person("Aino")
    spec.given(AnswerProposal(forum_id=FORUM, person_id=person("Iiro"), ground=Ground.COMPETITOR))
    (proposal,) = page(spec).proposals
    assert (proposal.answers, proposal.objections) == ((person("Aino"),), 1)


def test_not_a_word_of_profiles_charter_or_topics_is_on_it(spec: Spec) -> None:
    running(spec).given(planned(1), applied("Iiro")).by = person("Aino")
    spec.given(OpenTopic(forum_id=FORUM, title="Boards", text="A secret"))
    written = encode_plain(page(spec)).decode()
    for word in (PROFILE, "stays here", "Boards", "A secret", "Aino Oy"):
        assert word not in written
    assert page(spec).topics == 1


def test_it_is_kept_as_json_and_read_back(spec: Spec) -> None:
    met(running(spec), 1).given(CloseForum(forum_id=FORUM, reason="Done"))
    found = page(spec)
    assert found.state is ForumState.CLOSED
    assert read_plain(msgspec.json.decode(encode_plain(found)), ForumPage) == found


@pytest.mark.feature("H2")
def test_who_said_beforehand_that_they_cannot_come_stands_at_the_meeting(spec: Spec) -> None:
    running(spec).given(planned(1))
    for name, counts in (("Bo", True), ("Dag", False), ("Elli", True)):
        spec.by = person(name)
        spec.given(AnnounceAbsence(forum_id=FORUM, meeting_id=meeting(1), counts=counts))
    spec.given(TakeAbsenceBack(forum_id=FORUM, meeting_id=meeting(1)))
    line = page(spec).meeting(meeting(1))
    assert line.away == (person("Bo"), person("Dag"))
    assert line.uncounted == (person("Dag"),)
