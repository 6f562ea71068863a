"""The network as a whole: areas, halts, searches."""

from datetime import date
from uuid import UUID

import pytest

from application.network.define_area import DefineArea, RetireArea
from application.network.halt_intake import HaltIntake, ReopenIntake
from application.network.network_page import Halt, NetworkPage, network_page
from application.network.recruit_mentors import CloseRecruitment, RecruitMentors
from domain.languages import InThreeLanguages
from tests.spec import Spec, shown

NAME = InThreeLanguages("Rahoitus", "Finansiering", "Funding")


def page(spec: Spec) -> NetworkPage:
    found: NetworkPage = shown(network_page, *spec.log.recorded)
    return found


@pytest.mark.feature("B2")
def test_areas_and_searches_come_and_go(spec: Spec) -> None:
    spec.given(
        DefineArea(code="funding", theme="entrepreneurship", name=NAME),
        RecruitMentors(area="funding", recruitment_id=UUID(int=1)),
    )
    assert [area.code for area in page(spec).areas] == ["funding"]
    assert [search.area for search in page(spec).recruitments] == ["funding"]
    spec.given(RetireArea(code="funding"), CloseRecruitment(recruitment_id=UUID(int=1)))
    assert (page(spec).areas, page(spec).recruitments) == ((), ())


@pytest.mark.feature("A1")
def test_a_halt_is_told_while_it_lasts(spec: Spec) -> None:
    spec.given(HaltIntake(theme="innovation", until=date(2026, 3, 31), reason="Täynnä"))
    halt = Halt("innovation", date(2026, 3, 31), "Täynnä")
    assert page(spec).halted_on(date(2026, 3, 31)) == (halt,)
    assert page(spec).halted_on(date(2026, 4, 1)) == ()
    spec.given(ReopenIntake(theme="innovation"))
    assert page(spec).halts == ()
