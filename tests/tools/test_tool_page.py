"""The page of a tool has all its versions, and what was taken out says why."""

import pytest

from application.tools.keep_library import PlaceTool, RestoreTool, WithdrawTool
from application.tools.tool_page import ToolPage, tool_page
from domain.tools import Category, Use
from tests.spec import Spec, shown
from tests.tools.scene import GROW, MODEL
from tests.tools.test_keep_library import PLAIN, again

pytestmark = pytest.mark.feature("J1")


def page_of(spec: Spec) -> ToolPage:
    page: ToolPage = shown(tool_page, *spec.log.recorded)
    return page


def test_it_has_all_versions_with_source_and_licence(spec: Spec) -> None:
    spec.given(GROW, again(GROW, body=PLAIN, licence="CC0"))
    page = page_of(spec)
    assert [one.edition.licence for one in page.versions] == ["CC BY 4.0", "CC0"]
    assert page.newest.version == 2
    assert page.version(1) == page.versions[0]
    assert page.version(3) is None


def test_it_follows_its_place_and_whether_it_is_in_the_library(spec: Spec) -> None:
    spec.given(GROW, PlaceTool(tool_id=MODEL, category=Category.TALKING, use=Use.CLIENTS))
    spec.given(WithdrawTool(tool_id=MODEL, reason="Old"))
    page = page_of(spec)
    assert (page.category, page.use, page.withdrawn) == (Category.TALKING, Use.CLIENTS, True)
    assert page.reason == "Old"
    spec.given(RestoreTool(tool_id=MODEL))
    assert not page_of(spec).withdrawn
