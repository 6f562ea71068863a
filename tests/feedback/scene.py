"""An engagement whose mentee is asked how it goes."""

from uuid import uuid4

from application.engagements.open_engagement import OpenEngagement
from application.feedback.answer_survey import AnswerSurvey, Given
from application.feedback.ask_survey import AskSurvey
from domain.cancelling_policy import Payer
from domain.engagements import EngagementKind
from domain.feedback import Moment, survey_of
from tests.memory_log import MemoryLog
from tests.spec import Spec

ENGAGEMENT, MERI, SANNA, PAYER = (uuid4() for _ in range(4))
ASK = AskSurvey(engagement_id=ENGAGEMENT, moment=Moment.AFTER_SESSION, about="1")
SURVEY = survey_of(ENGAGEMENT, MERI, Moment.AFTER_SESSION, "1")


def running() -> Spec:
    return Spec(MemoryLog()).given(
        OpenEngagement(
            engagement_id=ENGAGEMENT, kind=EngagementKind.PROGRAMME, mentee_id=MERI,
            lead_id=SANNA, payer=Payer.CONSUMER, payer_id=PAYER,
        )
    )  # fmt: skip


def given_answers(**values: int) -> AnswerSurvey:
    return AnswerSurvey(
        survey_id=SURVEY, answers=tuple(Given(code, value) for code, value in values.items())
    )
