"""What bodies of this room look like, for readers of its API."""

from __future__ import annotations

from typing import Any, Final

_COURSE: Final = "0f8fad5b-d9cb-469f-a165-70867728950e"
_TOOL: Final = "7c9e6679-7425-40de-944b-e07fc1f90ae7"
_SHEET: Final = "3f2504e0-4f89-41d3-9a0c-0305e82c3301"

A_MODEL: Final[dict[str, Any]] = {
    "kind": "model", "category": "goals", "use": "everybody",
    "title": {"fi": "GROW-malli", "sv": "GROW-modellen", "en": "The GROW model"},
    "summary": {"fi": "Tavoitteesta tekoon.", "sv": "Från mål till handling.",
                "en": "From a goal to an act."},
    "body": {"fi": "Tavoite, nykytilanne, vaihtoehdot, tahto.",
             "sv": "Mål, nuläge, alternativ, vilja.", "en": "Goal, reality, options, will."},
    "source": "After John Whitmore, Coaching for Performance, 1992", "licence": "CC BY 4.0",
}  # fmt: skip
TO_SESSION: Final[dict[str, Any]] = {
    "engagement_id": _COURSE, "place": "session",
    "place_id": "9b2c1d84-58a1-4f0e-8a53-6d1e2f7b9c10", "tool_id": _TOOL,
}  # fmt: skip
A_SHEET: Final[dict[str, Any]] = {"engagement_id": _COURSE, "tool_id": _TOOL}
ANSWERS: Final[dict[str, Any]] = {
    "engagement_id": _COURSE, "worksheet_id": _SHEET,
    "answers": [{"question": "goal", "words": "Lead a team of my own", "seen": 0}],
}  # fmt: skip
