"""What an examination found: one thing, well or not, and what to do when it is not."""

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at."""

    name: str
    ok: bool
    what: str
    remedy: str = ""

    @classmethod
    def well(cls, name: str, what: str) -> Self:
        """It is as it should be."""
        return cls(name, ok=True, what=what)

    @classmethod
    def ill(cls, name: str, what: str, remedy: str) -> Self:
        """It is not, and this helps."""
        return cls(name, ok=False, what=what, remedy=remedy)
