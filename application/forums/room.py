"""The room of forums: what it offers, and its events in words."""

from __future__ import annotations

from typing import Final

from application.forums.actions import ACTIONS
from application.forums.admit_applicant import AdmitApplicant, DeclineApplicant, NoteTie
from application.forums.agree_charter import DraftCharter, SignCharter
from application.forums.announce_absence import AnnounceAbsence, TakeAbsenceBack
from application.forums.apply_to_forum import ApplyToForum
from application.forums.bill_membership import BillMembership, CreditMembership
from application.forums.bring_case import BringCase
from application.forums.charge_membership import (
    BeginMembership,
    ChargeMembership,
    EndMembership,
    PauseMembership,
    ResumeMembership,
)
from application.forums.confirm_membership import ConfirmMembership
from application.forums.end_seat import EndSeat, HoldTalk, LeaveForum
from application.forums.evaluate_forum import EvaluateForum
from application.forums.fees_due import fees_due
from application.forums.forum_members import forum_members
from application.forums.forum_page import forum_page
from application.forums.forums import forums
from application.forums.found_forum import FoundForum
from application.forums.hold_meeting import HoldMeeting
from application.forums.name_facilitator import NameFacilitator
from application.forums.plan_meeting import CancelMeeting, MoveMeeting, PlanMeeting
from application.forums.propose_member import (
    AcceptMember,
    AnswerProposal,
    CallForDecision,
    ProposeMember,
)
from application.forums.relations import forum_relations
from application.forums.remind_members import RemindMembers
from application.forums.sentences import SENTENCES
from application.forums.share_in_space import OpenTopic, ReplyToTopic, ShareResource
from application.forums.start_forum import (
    CloseForum,
    PauseForum,
    RestartForum,
    ResumeForum,
    StartForum,
)
from application.forums.train_members import TrainMembers
from application.forums.whenever_a_fee_is_due import whenever_a_fee_is_due
from application.forums.whenever_a_forum_moves_on import whenever_a_forum_moves_on
from application.forums.whenever_a_meeting_is_planned import whenever_a_meeting_is_planned
from application.forums.whenever_a_member_cannot_come import whenever_a_member_cannot_come
from application.forums.whenever_members_are_asked import whenever_members_are_asked
from application.forums.whenever_membership_changes import whenever_membership_changes
from application.forums.withdraw_from_membership import WithdrawFromMembership
from application.policies import Room

ROOM: Final = Room(
    "forums",
    commands=(
        FoundForum, NameFacilitator, ApplyToForum, NoteTie, DeclineApplicant, AdmitApplicant,
        ProposeMember, AnswerProposal, CallForDecision, AcceptMember, DraftCharter, SignCharter,
        ConfirmMembership, WithdrawFromMembership, TrainMembers,
        StartForum, PauseForum, ResumeForum, RestartForum, CloseForum, PlanMeeting, MoveMeeting,
        CancelMeeting, BringCase, AnnounceAbsence, TakeAbsenceBack, HoldMeeting, RemindMembers,
        HoldTalk, EndSeat, LeaveForum, OpenTopic, ReplyToTopic, ShareResource, BeginMembership,
        ChargeMembership,
        PauseMembership, ResumeMembership, EndMembership, BillMembership, CreditMembership,
        EvaluateForum,
    ),
    views=(forum_page,),
    tables=(forums, forum_members, fees_due),
    policies=(
        whenever_a_forum_moves_on, whenever_membership_changes, whenever_members_are_asked,
        whenever_a_meeting_is_planned, whenever_a_member_cannot_come, whenever_a_fee_is_due,
    ),
    sentences=SENTENCES,
    actions=ACTIONS,
    relations=forum_relations,
)  # fmt: skip
