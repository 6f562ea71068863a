"""A mentor hears of terms and statements by a letter that says nothing but where to look."""

import pytest

from application.mentor_fees.whenever_a_mentor_is_to_look import whenever_a_mentor_is_to_look
from application.mentor_fees.withdraw_statement import WithdrawStatement
from application.policies import Errand
from domain.mentor_fees import MentorContract
from domain.mentor_fees.statement import FeeStatement
from tests.mentor_fees.paying import stated, statement
from tests.mentor_fees.scene import (
    FIRST,
    SANNA,
    SANNA_HERSELF,
    STATEMENT,
    agreed,
    at,
    met,
    offered,
)
from tests.spec import Spec, commanded

pytestmark = pytest.mark.feature("L7")


def letter(name: str) -> list[Errand]:
    return [Errand("letter", {"letter": name, "to": str(SANNA_HERSELF)})]


def test_terms_put_forward_are_to_be_looked_at(spec: Spec) -> None:
    told = spec.when(offered()).event(MentorContract.Offered)
    assert commanded(whenever_a_mentor_is_to_look, told) == letter("fee_terms_offered")


def test_a_statement_is_to_be_looked_at(spec: Spec) -> None:
    met(spec.given(*agreed()), FIRST, at(3, 4))
    told = spec.at(at(4, 2)).when(statement()).event(FeeStatement.Made)
    assert commanded(whenever_a_mentor_is_to_look, told) == letter("fees_stated")


def test_a_withdrawn_one_is_told_of(spec: Spec) -> None:
    gone = WithdrawStatement(mentor_id=SANNA, statement_id=STATEMENT, reason="wrong month")
    told = stated(spec).when(gone).event(FeeStatement.Withdrawn)
    assert commanded(whenever_a_mentor_is_to_look, told) == letter("fees_withdrawn")


def test_nobody_is_written_to_about_their_own_acceptance(spec: Spec) -> None:
    offer, accept = agreed()
    told = spec.given(offer).when(accept).event(MentorContract.Accepted)
    assert commanded(whenever_a_mentor_is_to_look, told) == []
