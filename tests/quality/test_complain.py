from uuid import uuid4

import pytest

from application.engagements.open_engagement import OpenEngagement
from application.quality.complain import Complain
from application.quality.handle_case import InvestigateCase
from domain.cancelling_policy import Payer
from domain.quality.case import QualityCase
from domain.quality.case_words import Ground
from domain.quality.review_words import OwnCase
from tests.memory_log import MemoryLog
from tests.spec import Spec

pytestmark = pytest.mark.feature("M5")
MERI, LEAD, COURSE, CASE = (uuid4() for _ in range(4))
WORDS = Complain(about=COURSE, what="Nobody came", case_id=CASE)


def mentored() -> Spec:
    spec = Spec(MemoryLog()).given(
        OpenEngagement(
            engagement_id=COURSE, mentee_id=MERI, lead_id=LEAD, payer=Payer.CONSUMER,
            payer_id=MERI,
        )
    )  # fmt: skip
    spec.by = MERI
    return spec


def test_a_complaint_opens_a_case_with_its_clock_and_names_who_is_not_to_handle_it() -> None:
    event = mentored().when(WORDS).event(QualityCase.Opened)
    assert (event.ground, event.about, event.person_id) == (Ground.COMPLAINT, COURSE, MERI)
    assert event.mentor_person_id == LEAD
    assert event.envelope.rule == ("complaints/1",)


def test_neither_who_complained_nor_the_mentor_handles_it() -> None:
    for person in (MERI, LEAD):
        spec = mentored().given(WORDS)
        spec.by = person
        spec.when(InvestigateCase(case_id=CASE)).then_refused(OwnCase)


def test_an_organisation_complains_of_no_engagement() -> None:
    other = Complain(about=uuid4(), what="The invoices are unclear")
    assert mentored().when(other).event(QualityCase.Opened).mentor_person_id is None


def test_sent_twice_it_is_one_complaint() -> None:
    mentored().given(WORDS).when(WORDS).then()
