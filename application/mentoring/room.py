"""The room of what is said and agreed in a mentoring: what it offers."""

from __future__ import annotations

from typing import Final

from application.mentoring.actions import ACTIONS
from application.mentoring.agree_task import AgreeTask, DropTask, PostponeTask, TickTask
from application.mentoring.close_in_one import CloseSession
from application.mentoring.content_page import content_page
from application.mentoring.introduce import (
    AnswerIntroduction,
    DeclineIntroduction,
    ProposeIntroduction,
    TellOutcome,
    WantIntroduction,
)
from application.mentoring.keep_private_note import KeepPrivateNote, StrikePrivateNote
from application.mentoring.papers_page import papers_page
from application.mentoring.relations import release_relations
from application.mentoring.release_sentences import RELEASED
from application.mentoring.sentences import AGREED, INTRODUCED, WRITTEN
from application.mentoring.set_agenda import SetAgenda
from application.mentoring.set_goal import CheckGoal, DropGoal, SetGoal
from application.mentoring.task_list import task_list
from application.mentoring.whenever_a_paper_moves import whenever_a_paper_moves
from application.mentoring.whenever_an_introduction_moves import whenever_an_introduction_moves
from application.mentoring.wrap_up import WrapUp
from application.mentoring.write_entry import ShareEntry, StrikeEntry, WriteEntry
from application.mentoring.write_note import WriteNote
from application.mentoring.write_paper import (
    ReleasePaper,
    TakeBackRelease,
    WriteClosingSummary,
    WriteMemo,
)
from application.policies import Room

ROOM: Final = Room(
    "mentoring",
    commands=(
        SetAgenda, WriteNote, KeepPrivateNote, StrikePrivateNote, CloseSession,
        AgreeTask, TickTask, PostponeTask, DropTask, WriteEntry, ShareEntry, StrikeEntry,
        SetGoal, CheckGoal, DropGoal, ProposeIntroduction, WantIntroduction,
        DeclineIntroduction, AnswerIntroduction, TellOutcome,
        WriteMemo, WriteClosingSummary, ReleasePaper, TakeBackRelease, WrapUp,
    ),
    views=(content_page, papers_page),
    tables=(task_list,),
    policies=(whenever_an_introduction_moves, whenever_a_paper_moves),
    sentences=WRITTEN | AGREED | INTRODUCED | RELEASED,
    actions=ACTIONS,
    relations=release_relations,
)  # fmt: skip
