"""The room of mentor fees: what it offers."""

from __future__ import annotations

from typing import Final

from application.mentor_fees.actions import ACTIONS
from application.mentor_fees.agree_terms import AcceptTerms, EarnMissing, OfferTerms
from application.mentor_fees.answer_statement import (
    AnswerObjection,
    ApproveStatement,
    HandToPayroll,
    MatchOwnInvoice,
    NotePayrollPaid,
    ObjectToStatement,
)
from application.mentor_fees.correct_fee import AgreeCorrection, AskCorrection, TakeFeeBack
from application.mentor_fees.earn_fees import EarnConsult, EarnSession
from application.mentor_fees.fee_list import fee_list, fees_missing
from application.mentor_fees.fee_moves import fee_moves
from application.mentor_fees.hold_fees import (
    ContestOrder,
    HoldFee,
    HoldNoShowFee,
    KeepOrder,
    ReleaseFee,
)
from application.mentor_fees.make_statement import MakeStatement
from application.mentor_fees.note_returned import NoteFeeReturned
from application.mentor_fees.pay_fees import (
    ApproveRun,
    AskRegisters,
    LeaveOut,
    NoteFeePaid,
    NoteRegisterCheck,
    PrepareRun,
)
from application.mentor_fees.sentences import SENTENCES
from application.mentor_fees.statement_list import run_list, statement_list
from application.mentor_fees.terms_list import terms_list
from application.mentor_fees.whenever_a_fee_is_contested import whenever_a_fee_is_contested
from application.mentor_fees.whenever_a_fee_is_earned import whenever_a_fee_is_earned
from application.mentor_fees.whenever_a_mentor_is_to_look import whenever_a_mentor_is_to_look
from application.mentor_fees.whenever_fees_are_paid import whenever_fees_are_paid
from application.mentor_fees.withdraw_statement import WithdrawStatement
from application.policies import Room

ROOM: Final = Room(
    "mentor_fees",
    money=True,
    commands=(
        OfferTerms, AcceptTerms, EarnMissing, EarnSession, EarnConsult, AskCorrection,
        AgreeCorrection, TakeFeeBack, HoldFee, ReleaseFee, HoldNoShowFee, ContestOrder, KeepOrder,
        MakeStatement, ApproveStatement, ObjectToStatement, AnswerObjection, MatchOwnInvoice,
        HandToPayroll, NotePayrollPaid, PrepareRun, AskRegisters, NoteRegisterCheck, LeaveOut,
        ApproveRun, NoteFeePaid, NoteFeeReturned, WithdrawStatement,
    ),
    tables=(fee_list, fees_missing, fee_moves, terms_list, statement_list, run_list),
    policies=(
        whenever_a_fee_is_earned, whenever_a_fee_is_contested, whenever_fees_are_paid,
        whenever_a_mentor_is_to_look,
    ),
    sentences=SENTENCES,
    actions=ACTIONS,
)  # fmt: skip
