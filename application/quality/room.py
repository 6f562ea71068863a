"""The room of quality: what it offers, and its events in words."""

from __future__ import annotations

from typing import Final

from application.policies import Room
from application.quality.actions import ACTIONS
from application.quality.case_page import case_page
from application.quality.cases import cases
from application.quality.complain import Complain
from application.quality.draw_sample import DrawSample
from application.quality.handle_case import (
    AgreeAction,
    AnswerCase,
    CloseCase,
    FindCause,
    InvestigateCase,
    MarkActionDone,
    OpenCase,
    VerifyEffect,
)
from application.quality.improve import (
    CarryOutImprovement,
    DropImprovement,
    PlanImprovement,
    ProposeImprovement,
    VerifyImprovement,
)
from application.quality.improvements import improvements
from application.quality.remind_of_case import RemindOfCase
from application.quality.review_engagement import (
    BeginReview,
    HandInReview,
    JudgeFactor,
    NoteFinding,
    OpenReview,
    SendBackReview,
    SignOffReview,
)
from application.quality.review_page import review_page
from application.quality.reviews import reviews
from application.quality.samples import samples
from application.quality.sentences import CASES, IMPROVEMENTS, REVIEWS
from application.quality.whenever_a_case_has_a_day import whenever_a_case_has_a_day
from application.quality.whenever_a_case_is_late import whenever_a_case_is_late
from application.quality.whenever_a_mentor_fails_a_mentee import (
    whenever_a_mentor_fails_a_mentee,
)
from application.quality.whenever_a_sample_is_drawn import whenever_a_sample_is_drawn
from application.quality.whenever_somebody_complains import whenever_somebody_complains

ROOM: Final = Room(
    "quality",
    commands=(
        DrawSample, OpenReview, BeginReview, JudgeFactor, NoteFinding, HandInReview,
        SendBackReview, SignOffReview, OpenCase, AnswerCase, InvestigateCase, FindCause,
        AgreeAction, MarkActionDone, VerifyEffect, CloseCase, RemindOfCase, ProposeImprovement,
        PlanImprovement, CarryOutImprovement, VerifyImprovement, DropImprovement, Complain,
    ),
    views=(review_page, case_page),
    tables=(reviews, cases, improvements, samples),
    policies=(
        whenever_a_sample_is_drawn, whenever_a_case_has_a_day, whenever_a_case_is_late,
        whenever_a_mentor_fails_a_mentee, whenever_somebody_complains,
    ),
    actions=ACTIONS,
    sentences=REVIEWS | CASES | IMPROVEMENTS,
)  # fmt: skip
