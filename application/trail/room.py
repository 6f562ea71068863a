"""The room of trail: what it offers, and its events in words.

`{by}` is whoever acted; other names in braces are the event's own public fields.
"""

from __future__ import annotations

from typing import Final

from application.policies import Room
from application.trail.trail import trail

ROOM: Final = Room(
    "trail",
    tables=(trail,),
)
