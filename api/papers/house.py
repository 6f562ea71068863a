"""The house plan on paper: rooms with their commands, views, tables and policies."""

from __future__ import annotations

from application.house import HOUSE, all_tables, all_views


def house_paper() -> str:
    """What each room of the house offers."""
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
