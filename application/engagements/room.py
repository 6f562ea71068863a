"""The room of engagements: what it offers, and its events in words."""

from __future__ import annotations

from typing import Final

from application.engagements.actions import ACTIONS
from application.engagements.admit_member import AdmitMember, LetMemberGo, PriceGroup, SignPledge
from application.engagements.answer_offer import AnswerOffer
from application.engagements.ask_to_choose import AskToChoose
from application.engagements.book_from_package import BookChemistry, BookFromPackage, BookOnAccount
from application.engagements.book_next_talk import BookNextTalk
from application.engagements.book_series import BookSeries
from application.engagements.book_session import BookSession
from application.engagements.cancel_session import CancelSession, StateMentorAbsent
from application.engagements.change_place import ChangePlace, SetUsualPlace
from application.engagements.close_session import MarkHeld, StateNoShow
from application.engagements.decline_booking import DeclineBooking
from application.engagements.dispute_no_show import DisputeNoShow, SettleNoShow
from application.engagements.end_if_done import EndIfDone
from application.engagements.engagement_list import engagement_list
from application.engagements.engagement_page import engagement_page
from application.engagements.freeze_engagement import (
    EndEngagement,
    ExtendEngagement,
    FreezeEngagement,
    ThawEngagement,
)
from application.engagements.log_session import LogSession
from application.engagements.lose_mentor import LoseMentor, RecoverMentor
from application.engagements.member_sentences import MEMBERS
from application.engagements.move_session import MoveSession
from application.engagements.note_other_help import NoteOtherHelp
from application.engagements.nudge import AskRecord, NudgeIfSilent, RemindSession
from application.engagements.nudge_sentences import NUDGES
from application.engagements.offer_substitute import OfferSubstitute
from application.engagements.open_engagement import (
    OpenEngagement,
    PlanCourse,
)
from application.engagements.relations import engagement_relations
from application.engagements.report_illness import ReportIllness
from application.engagements.sentences import BETWEEN, COURSE, SESSIONS
from application.engagements.sessions import sessions
from application.engagements.tell_end_near import TellEndNear
from application.engagements.tell_late import TellLate
from application.engagements.tell_leave import TakeLeaveBack, TellLeave
from application.engagements.waive_use import WaiveUse
from application.engagements.whenever_a_booking_is_declined import (
    whenever_a_booking_is_declined,
)
from application.engagements.whenever_a_mentor_fails import whenever_a_mentor_fails
from application.engagements.whenever_a_mentor_falls_ill import whenever_a_mentor_falls_ill
from application.engagements.whenever_a_mentor_is_missing import whenever_a_mentor_is_missing
from application.engagements.whenever_a_session_changes import whenever_a_session_changes
from application.engagements.whenever_a_session_comes_near import (
    whenever_a_session_comes_near,
)
from application.engagements.whenever_a_talk_is_behind import whenever_a_talk_is_behind
from application.engagements.whenever_an_end_comes_near import whenever_an_end_comes_near
from application.engagements.whenever_an_engagement_stands_still import (
    whenever_an_engagement_stands_still,
)
from application.engagements.whenever_an_order_is_paid import whenever_an_order_is_paid
from application.engagements.whenever_mentoring_falls_silent import (
    whenever_mentoring_falls_silent,
)
from application.engagements.whenever_other_help_is_needed import whenever_other_help_is_needed
from application.policies import Room

ROOM: Final = Room(
    "engagements",
    commands=(
        OpenEngagement, PlanCourse, SetUsualPlace,
        AdmitMember, LetMemberGo, PriceGroup, SignPledge,
        BookSession, BookFromPackage, BookOnAccount, BookChemistry, BookSeries,
        BookNextTalk, EndIfDone, TellLeave, TakeLeaveBack,
        MoveSession, CancelSession, DeclineBooking, StateMentorAbsent, ChangePlace, TellLate,
        ReportIllness, LoseMentor, RecoverMentor, OfferSubstitute, AnswerOffer,
        AskToChoose,
        MarkHeld, StateNoShow, LogSession, DisputeNoShow, SettleNoShow, WaiveUse,
        FreezeEngagement, ThawEngagement, ExtendEngagement, EndEngagement,
        NudgeIfSilent, RemindSession, AskRecord, NoteOtherHelp, TellEndNear,
    ),
    views=(engagement_page,),
    tables=(sessions, engagement_list),
    policies=(
        whenever_an_order_is_paid, whenever_a_session_changes, whenever_a_mentor_fails,
        whenever_an_engagement_stands_still, whenever_a_mentor_falls_ill,
        whenever_a_mentor_is_missing, whenever_mentoring_falls_silent,
        whenever_a_session_comes_near, whenever_other_help_is_needed,
        whenever_a_talk_is_behind, whenever_an_end_comes_near, whenever_a_booking_is_declined,
    ),
    sentences=COURSE | MEMBERS | SESSIONS | BETWEEN | NUDGES,
    actions=ACTIONS,
    relations=engagement_relations,
)  # fmt: skip
