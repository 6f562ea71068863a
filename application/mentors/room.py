"""The room of mentors: what it offers."""

from __future__ import annotations

from typing import Final

from application.mentors.actions import ACTIONS
from application.mentors.add_mentor import AddMentor
from application.mentors.apply_as_mentor import ApplyAsMentor
from application.mentors.approve_mentor import ApproveMentor, DeclineMentor
from application.mentors.ask_reference import AskReference, NoteReference
from application.mentors.calendar_sentences import CALENDAR
from application.mentors.confirm_competence import (
    ClaimCompetence,
    ConfirmCompetence,
    WithdrawCompetence,
)
from application.mentors.count_engagement import CountEngagement
from application.mentors.declare_tie import DeclareTie, EndTie
from application.mentors.mark_absence import EndAbsence, MarkAbsence
from application.mentors.mentor_card import mentor_card
from application.mentors.mentor_list import mentor_list, mentor_proofs
from application.mentors.mentor_page import mentor_page
from application.mentors.note_certificate import NoteCertificate
from application.mentors.onboard_mentor import AcknowledgeEthics, DoOnboardingStep, JoinPool
from application.mentors.own_calendar import own_calendar
from application.mentors.pause_mentor import LeavePool, PauseMentor, ResumeMentor
from application.mentors.sentences import HOURS, LOAD, PATH, PROOFS
from application.mentors.set_footing import LowerLimits, SetFooting
from application.mentors.set_weekly_hours import SetWeeklyHours
from application.mentors.subscribe_calendar import SubscribeCalendar, UnsubscribeCalendar
from application.mentors.take_busy_times import NoteCalendarSilent, TakeBusyTimes
from application.mentors.warn_of_expiry import GiveGrace, WarnOfExpiry
from application.mentors.whenever_a_calendar_is_subscribed_to import (
    whenever_a_calendar_is_subscribed_to,
)
from application.mentors.whenever_a_pause_has_an_end import whenever_a_pause_has_an_end
from application.mentors.whenever_a_validity_has_an_end import whenever_a_validity_has_an_end
from application.mentors.whenever_an_engagement_takes_time import (
    whenever_an_engagement_takes_time,
)
from application.mentors.write_profile import WriteProfile
from application.policies import Room

ROOM: Final = Room(
    "mentors",
    commands=(
        ApplyAsMentor,
        AskReference,
        NoteReference,
        ApproveMentor,
        DeclineMentor,
        DoOnboardingStep,
        AcknowledgeEthics,
        JoinPool,
        AddMentor,
        PauseMentor,
        ResumeMentor,
        LeavePool,
        WriteProfile,
        SetWeeklyHours,
        MarkAbsence,
        EndAbsence,
        ClaimCompetence,
        ConfirmCompetence,
        WithdrawCompetence,
        NoteCertificate,
        WarnOfExpiry,
        GiveGrace,
        SetFooting,
        LowerLimits,
        CountEngagement,
        DeclareTie,
        EndTie,
        SubscribeCalendar,
        UnsubscribeCalendar,
        TakeBusyTimes,
        NoteCalendarSilent,
    ),
    views=(mentor_page, mentor_card, own_calendar),
    tables=(mentor_list, mentor_proofs),
    policies=(
        whenever_a_validity_has_an_end,
        whenever_a_pause_has_an_end,
        whenever_an_engagement_takes_time,
        whenever_a_calendar_is_subscribed_to,
    ),
    sentences=PATH | HOURS | PROOFS | LOAD | CALENDAR,
    actions=ACTIONS,
)
