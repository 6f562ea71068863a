"""The library has a row of each thing, and its newest words in three languages."""

import pytest

from application.tools.keep_library import PlaceTool, WithdrawTool
from application.tools.library import library_rows, text_rows
from application.views import Put
from domain.tools import Category, Use
from tests.spec import Spec
from tests.tables import kept
from tests.tools.scene import GROW, MODEL, SHEET, STRENGTHS
from tests.tools.test_keep_library import PLAIN, again

pytestmark = pytest.mark.feature("J1")


def test_it_follows_versions_places_and_what_is_taken_out(spec: Spec) -> None:
    spec.given(GROW, STRENGTHS, again(GROW, title=PLAIN))
    spec.given(PlaceTool(tool_id=MODEL, category=Category.CHOICES, use=Use.CLIENTS))
    spec.given(WithdrawTool(tool_id=SHEET, reason="Old"))
    grow, strengths = kept(library_rows, "tool_id", spec)
    assert (grow.version, grow.title, grow.category) == (2, PLAIN, Category.CHOICES)
    assert not grow.withdrawn
    assert strengths.withdrawn


def test_what_is_looked_for_stands_once_in_each_language(spec: Spec) -> None:
    spec.when(STRENGTHS)
    steps = [step for event in spec.new for step in text_rows(event)]
    rows = [step.row for step in steps if isinstance(step, Put)]
    assert [row.language for row in rows] == ["fi", "sv", "en"]
    assert "Vahvuuteni" in rows[0].body
    assert rows[2].title == "Map of strengths"
