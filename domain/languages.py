"""Words of the firm in its three languages."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from domain.privacy import Public

Text = Annotated[str, Public]


@dataclass(frozen=True)
class InThreeLanguages:
    """The same words in Finnish, Swedish and English."""

    fi: Text
    sv: Text
    en: Text

    def within(self, language: str) -> str:
        """The words in a language; Finnish where it is none of the three."""
        return {"sv": self.sv, "en": self.en}.get(language, self.fi)

    def of(self, what: InThreeLanguages) -> InThreeLanguages:
        """These words as a frame around others: `{}` stands where they go."""
        return InThreeLanguages(
            self.fi.format(what.fi), self.sv.format(what.sv), self.en.format(what.en)
        )
