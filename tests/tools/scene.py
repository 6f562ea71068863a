"""The tools that specifications speak of."""

from dataclasses import replace
from uuid import UUID

from application.tools.keep_library import AddTool
from domain.languages import InThreeLanguages
from domain.tools import Category, Question, ToolKind, Use

MODEL, SHEET, BOOK = (UUID(int=0x70 + n) for n in range(3))
GROW = AddTool(
    tool_id=MODEL, kind=ToolKind.MODEL, category=Category.GOALS, use=Use.EVERYBODY,
    title=InThreeLanguages("GROW-malli", "GROW-modellen", "The GROW model"),
    summary=InThreeLanguages(
        "Neljä vaihetta tavoitteesta tekoihin", "Fyra steg från mål till handling",
        "Four steps from goal to action",
    ),
    body=InThreeLanguages("Tavoitteiden asettaminen", "Att sätta mål", "Setting goals"),
    source="Whitmore, Coaching for Performance, 1992", licence="CC BY 4.0",
)  # fmt: skip
QUESTIONS = (
    Question("strength", InThreeLanguages("Vahvuuteni", "Min styrka", "My strength")),
    Question("proof", InThreeLanguages("Mistä tiedän?", "Hur vet jag?", "How do I know?")),
)
STRENGTHS = replace(
    GROW, tool_id=SHEET, kind=ToolKind.WORKSHEET, category=Category.STRENGTHS, use=Use.CLIENTS,
    title=InThreeLanguages("Vahvuuskartta", "Styrkekarta", "Map of strengths"),
    questions=QUESTIONS,
)  # fmt: skip
