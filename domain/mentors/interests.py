"""The register of interests: whom a mentor is tied to, how, and for how long."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from domain.mentors.words import TieKind


@dataclass(frozen=True)
class Interest:
    """A mentor's tie to an organisation or a person, and for how long."""

    kind: TieKind
    party: str
    business_id: str
    since: date | None
    until: date | None

    def touches(self, parties: frozenset[str], day: date) -> bool:
        """Whether it stands on a day and concerns one of the parties, named or by business id."""
        stands = (self.since is None or self.since <= day) and (
            self.until is None or day <= self.until
        )
        known = {bare(self.party), bare(self.business_id)} - {""}
        return stands and bool(known & {bare(party) for party in parties})


def bare(name: str) -> str:
    """A name without what people write differently: case, dots, order, the company form."""
    words = "".join(c if c.isalnum() else " " for c in name.casefold()).split()
    forms = {"oy", "oyj", "ab", "abp", "ltd", "ry", "rf", "tmi", "ky", "kommanditbolag"}
    return " ".join(sorted(word for word in words if word not in forms))
