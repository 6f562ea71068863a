"""The library we ship: GROW and more of our own, whole in three languages."""

import pytest

from api.tools.shipped_library import shipped, tool_of
from domain.tools import Tool, ToolKind
from domain.tools.words import READING
from tests.spec import Spec

pytestmark = [pytest.mark.feature("J1"), pytest.mark.feature("S16")]


def test_everything_is_taken_in_as_it_stands(spec: Spec) -> None:
    for tool in shipped():
        spec.when(tool).then(Tool.Added)


def test_grow_and_at_least_seven_others_are_written_by_us() -> None:
    ours = [tool for tool in shipped() if tool.licence == "CC BY 4.0"]
    assert tool_of("grow") in {tool.tool_id for tool in ours}
    assert len(ours) >= 8
    assert sum(tool.kind is ToolKind.WORKSHEET for tool in ours) >= 3


@pytest.mark.feature("J3")
def test_there_is_something_to_read_beside_the_tools() -> None:
    assert {tool.kind for tool in shipped()} >= READING


def test_every_word_stands_in_three_languages() -> None:
    for tool in shipped():
        texts = [tool.title, tool.summary, tool.body, *(one.asks for one in tool.questions)]
        for text in texts:
            assert all((text.fi, text.sv, text.en)), tool.title.en
        assert len({tool.body.fi, tool.body.sv, tool.body.en}) == 3
        assert all((tool.source, tool.licence))
