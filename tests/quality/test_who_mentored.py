from uuid import uuid4

import pytest

from application.mentors.add_mentor import AddMentor
from application.people.register_person import RegisterPerson
from application.quality.handle_case import InvestigateCase, OpenCase
from application.quality.review_engagement import BeginReview, OpenReview
from domain.languages import InThreeLanguages
from domain.mentors import mentor_of
from domain.people import Role
from domain.quality.case_words import Ground
from domain.quality.review_words import OwnCase
from tests.memory_log import MemoryLog
from tests.spec import NOON, Spec

pytestmark = [pytest.mark.feature("M3"), pytest.mark.feature("M5")]
KARI = uuid4()


def a_mentor() -> Spec:
    return Spec(MemoryLog()).given(
        RegisterPerson(person_id=KARI, name="Kari", email="k@x.example", roles=(Role.MENTOR,)),
        AddMentor(person_id=KARI, headline=InThreeLanguages("a", "b", "c"), themes=("leadership",)),
    )


def test_nobody_handles_an_own_case_though_it_names_the_mentor_not_the_person() -> None:
    case = uuid4()
    spec = a_mentor().given(
        OpenCase(
            ground=Ground.MENTOR_NO_SHOW, about=uuid4(), what="#1", case_id=case,
            mentor_person_id=mentor_of(KARI),
        )
    )  # fmt: skip
    spec.by = KARI
    spec.when(InvestigateCase(case_id=case)).then_refused(OwnCase)


def test_nobody_reviews_an_own_engagement_though_the_sample_names_the_mentor() -> None:
    review = uuid4()
    spec = a_mentor().given(
        OpenReview(
            engagement_id=uuid4(), mentor_person_id=mentor_of(KARI), due=NOON.date(),
            review_id=review,
        )
    )  # fmt: skip
    spec.by = KARI
    spec.when(BeginReview(review_id=review)).then_refused(OwnCase)
