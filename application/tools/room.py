"""The room of tools: what it offers, and its events in words."""

from __future__ import annotations

from typing import Final

from application.policies import Room
from application.tools.actions import ACTIONS
from application.tools.attach_tool import (
    AttachToMeeting,
    AttachTool,
    DetachFromMeeting,
    DetachTool,
)
from application.tools.fill_worksheet import BeginWorksheet, FillWorksheet, FinishWorksheet
from application.tools.keep_library import (
    AddTool,
    PlaceTool,
    PublishEdition,
    RestoreTool,
    TakeInLibrary,
    WithdrawTool,
)
from application.tools.library import library, library_texts
from application.tools.sentences import LIBRARY, USED
from application.tools.tool_page import tool_page
from application.tools.tool_uses import tool_uses
from application.tools.worksheets import worksheets

ROOM: Final = Room(
    "tools",
    commands=(
        AddTool, TakeInLibrary, PublishEdition, PlaceTool, WithdrawTool, RestoreTool, AttachTool,
        DetachTool, AttachToMeeting, DetachFromMeeting, BeginWorksheet, FillWorksheet,
        FinishWorksheet,
    ),
    views=(tool_page,),
    tables=(library, library_texts, tool_uses, worksheets),
    sentences=LIBRARY | USED,
    actions=ACTIONS,
)  # fmt: skip
