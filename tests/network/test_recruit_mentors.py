"""The firm looks for mentors where competence is missing."""

from uuid import UUID

import pytest

from application.network.recruit_mentors import CloseRecruitment, RecruitMentors
from domain.network import AreaUnknown, Network
from tests.spec import Spec

SEARCH = UUID(int=1)
LOOK = RecruitMentors(area="succession", wanted=2, recruitment_id=SEARCH)


@pytest.mark.feature("B6")
def test_a_search_is_opened_and_closed(spec: Spec) -> None:
    spec.when(LOOK).then(Network.Opened, Network.RecruitmentOpened)
    spec.when(LOOK).then()
    spec.when(CloseRecruitment(recruitment_id=SEARCH, found=1)).then(Network.RecruitmentClosed)
    spec.when(CloseRecruitment(recruitment_id=SEARCH, found=1)).then()


def test_nobody_is_looked_for_in_an_unknown_area(spec: Spec) -> None:
    spec.when(RecruitMentors(area="luck")).then_refused(AreaUnknown)
