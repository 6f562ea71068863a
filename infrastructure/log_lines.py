"""How the service's log is written: one JSON object a line, with its time in UTC, to stdout.

People at a terminal read the same in colours, but for a production.
"""

from __future__ import annotations

import sys
from typing import Any

import structlog

from infrastructure.settings import Mode, Settings


def write_lines(settings: Settings) -> None:
    """Let everything noted from now on be written this way."""
    for_people = sys.stdout.isatty() and settings.mode is not Mode.PRODUCTION
    how: Any = (
        structlog.dev.ConsoleRenderer() if for_people else structlog.processors.JSONRenderer()
    )
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.processors.format_exc_info,
            how,
        ]
    )
