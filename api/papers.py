"""The papers that are generated from the code: every event, the API, what is proved where."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from fastapi import FastAPI

from application.house import HOUSE, all_sentences, all_tables, all_views
from domain.events import events_by_name

TOP = Path(__file__).resolve().parent.parent


def events_paper() -> str:
    """EVENTS.md: each event, what it means, its sentence, and its fields."""
    lines = ["# Events", "", "Every event the log can hold, by its name there.", ""]
    sentences = all_sentences()
    for name, kind in events_by_name().items():
        own = [
            part
            for part in kind.__dataclass_fields__
            if part not in {"originator_id", "originator_version", "timestamp", "originator_topic"}
        ]
        lines += [f"## {name}", "", f"{kind.__doc__}", ""]
        lines += [f"*{sentences[name][2]}*", ""]
        lines += [f"Fields: {', '.join(f'`{part}`' for part in own) or 'none'}", ""]
    return "\n".join(lines)


def house_paper() -> str:
    """The house plan: rooms with their commands, views, tables and policies."""
    lines = ["# The house plan", ""]
    for room in HOUSE:
        lines += [f"## {room.name.replace('_', ' ')}", ""]
        lines += [f"- command `{kind.__name__}`: {kind.__doc__}" for kind in room.commands]
        lines += [f"- view `{view.name}`" for view in room.views]
        lines += [f"- table `{table.name}`" for table in room.tables]
        lines += [f"- policy `{policy.__name__}`" for policy in room.policies]
        lines.append("")
    lines.append(f"{len(list(all_views()))} views, {len(list(all_tables()))} tables.\n")
    return "\n".join(lines)


def openapi_paper(app: FastAPI) -> str:
    """openapi.json: every operation of the API."""
    told: dict[str, Any] = app.openapi()
    return json.dumps(told, indent=1, sort_keys=True, ensure_ascii=False) + "\n"


def papers(app: FastAPI) -> dict[Path, str]:
    """Every generated paper with the place where it lies."""
    return {
        TOP / "EVENTS.md": events_paper(),
        TOP / "docs" / "HOUSE.md": house_paper(),
        TOP / "openapi.json": openapi_paper(app),
    }
