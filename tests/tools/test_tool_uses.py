"""What was used where is known by ids and days alone."""

import pytest

from application.tools.attach_tool import DetachTool
from application.tools.tool_uses import UseRow, rows
from domain.tools import Place
from tests.engagements.scene import BOOKED, CASE, RUNNING
from tests.spec import Spec
from tests.tables import kept
from tests.tools.scene import GROW, MODEL, SHEET, STRENGTHS
from tests.tools.test_attach_tool import ATTACHED, USE
from tests.tools.test_fill_worksheet import BEGUN, KEY, fill

pytestmark = pytest.mark.feature("J2")


def test_each_use_is_a_row_with_the_version_used(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED, GROW, STRENGTHS, ATTACHED, BEGUN, fill("Secret"))
    attached, begun = kept(rows, "use_id", spec)
    assert isinstance(attached, UseRow)
    assert (attached.tool_id, attached.owner_id, attached.place) == (MODEL, CASE, Place.SESSION)
    assert (begun.use_id, begun.tool_id, begun.place) == (KEY, SHEET, Place.WORKSHEET)
    assert "Secret" not in repr(begun)


def test_what_is_taken_off_is_no_use(spec: Spec) -> None:
    spec.given(*RUNNING, BOOKED, GROW, ATTACHED, DetachTool(engagement_id=CASE, use_id=USE))
    assert kept(rows, "use_id", spec) == []
