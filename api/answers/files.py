"""Lists that are also given as files, in the API's description."""

from __future__ import annotations

from typing import Any


def describe_files(told: dict[str, Any]) -> None:
    """A list that is also given as a file says so."""
    for operations in told["paths"].values():
        for operation in operations.values():
            if any(one["name"] == "format" for one in operation.get("parameters", ())):
                content = operation["responses"]["200"].setdefault("content", {})
                content["text/csv"] = {"schema": {"type": "string"}}
