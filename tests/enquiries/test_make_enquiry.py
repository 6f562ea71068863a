from uuid import UUID

import pytest

from application.enquiries.make_enquiry import AnswerEnquiry, MakeEnquiry
from domain.enquiries import Enquiry
from domain.refusals import NotFound
from tests.spec import Spec

ENQUIRY = UUID(int=1)
MADE = MakeEnquiry(
    enquiry_id=ENQUIRY, name="Pekka", email="pekka@meri.fi", words="Mentoring for ten people?"
)
ANSWER = AnswerEnquiry(enquiry_id=ENQUIRY, how="phoned")
pytestmark = pytest.mark.feature("R11")


def test_a_question_is_taken_down_once(spec: Spec) -> None:
    spec.when(MADE).then(Enquiry.Made)
    spec.when(MADE).then()


def test_it_is_answered_once(spec: Spec) -> None:
    spec.given(MADE).when(ANSWER).then(Enquiry.Answered)
    spec.when(ANSWER).then()


def test_only_what_was_asked_is_answered(spec: Spec) -> None:
    spec.when(ANSWER).then_refused(NotFound)
