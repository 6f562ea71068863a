"""The room of mentor fees: what it offers."""

from __future__ import annotations

from typing import Final

from application.mentor_fees.actions import ACTIONS
from application.mentor_fees.agree_terms import AcceptTerms, EarnMissing, OfferTerms
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
from application.mentor_fees.sentences import SENTENCES
from application.mentor_fees.terms_list import terms_list
from application.mentor_fees.whenever_a_fee_is_contested import whenever_a_fee_is_contested
from application.mentor_fees.whenever_a_fee_is_earned import whenever_a_fee_is_earned
from application.policies import Room

ROOM: Final = Room(
    "fees",
    money=True,
    commands=(
        OfferTerms, AcceptTerms, EarnMissing, EarnSession, EarnConsult, AskCorrection,
        AgreeCorrection, TakeFeeBack, HoldFee, ReleaseFee, HoldNoShowFee, ContestOrder, KeepOrder,
    ),
    tables=(fee_list, fees_missing, fee_moves, terms_list),
    policies=(whenever_a_fee_is_earned, whenever_a_fee_is_contested),
    sentences=SENTENCES,
    actions=ACTIONS,
)  # fmt: skip
