"""The clauses of an agreement: which there are, and one of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Final

from domain.agreements.words import Form
from domain.languages import InThreeLanguages
from domain.privacy import Public

KEYS: Final[dict[Form, tuple[str, ...]]] = {
    Form.FULL: (
        "purpose", "themes", "meetings", "preparation", "notes", "confidentiality", "sponsor",
        "supervision", "inclusion", "between", "cancelling", "lateness", "change", "early_end",
        "reviews", "complaints", "ethics", "data", "ai",
    ),
    Form.SHORT: ("purpose", "confidentiality", "inclusion", "cancelling", "complaints", "data"),
}  # fmt: skip
"""Which clauses each form has, in their order."""
NUMBERS: Final = (
    "access_days", "free_hours", "late_hours", "late_percent", "last_percent",
    "consumer_percent", "no_show_minutes", "dispute_days", "ethics",
)  # fmt: skip
"""What of the rules in force a clause may name in braces."""


@dataclass(frozen=True)
class Clause:
    """One clause, in three languages; `{numbers}` in braces come from the rules in force."""

    key: Annotated[str, Public]
    title: InThreeLanguages
    words: InThreeLanguages

    @property
    def whole(self) -> bool:
        """Whether nothing is missing in any language."""
        said = (self.title, self.words)
        return all(text.strip() for one in said for text in (one.fi, one.sv, one.en))

    @property
    def readable(self) -> bool:
        """Whether it names no other numbers than there are."""
        try:
            for text in (self.words.fi, self.words.sv, self.words.en):
                text.format_map(dict.fromkeys(NUMBERS, 0))
        except (KeyError, ValueError, IndexError, AttributeError):
            return False
        return True
