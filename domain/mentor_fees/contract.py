"""A mentor's contract with the firm, as far as money goes: versions, each accepted by the mentor.

Whoever issues an invoice for somebody else needs that somebody's agreement to it beforehand
(arvonlisäverolaki 209 b §): accepting self-billed terms is this agreement.
"""

from __future__ import annotations

from datetime import date
from typing import Final
from uuid import UUID, uuid5

from domain.events import Created, Standing, event
from domain.mentor_fees import contract_events as happened
from domain.mentor_fees.terms import FeeTerms, Payee
from domain.mentor_fees.words import NoTerms, Route, TermsReplaced, TermsUnknown

_CONTRACTS: Final = UUID("6c756f74-7369-5000-8000-0000000000f1")


def contract_of(mentor_id: UUID) -> UUID:
    """The id of a mentor's contract."""
    return uuid5(_CONTRACTS, str(mentor_id))


class MentorContract(Standing):
    """The terms one mentor is paid by, version after version."""

    mentor_id: UUID
    person_id: UUID

    class Opened(Created):
        """A mentor's contract was begun."""

    Offered = happened.Offered
    Accepted = happened.Accepted

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.offered: dict[int, tuple[date, FeeTerms, Payee]] = {}
        self.accepted: list[int] = []

    @property
    def newest(self) -> int:
        """The number of the version put forward last; 0 before the first."""
        return max(self.offered, default=0)

    def offer(
        self, mentor_id: UUID, person_id: UUID, valid_from: date, terms: FeeTerms, payee: Payee
    ) -> None:
        """Put terms forward. Raises PayeeIncomplete."""
        payee.require_whole(terms.route)
        if self.newest and self.offered[self.newest] == (valid_from, terms, payee):
            return
        self.record(
            happened.Offered, mentor_id=mentor_id, person_id=person_id, version=self.newest + 1,
            valid_from=valid_from, terms=terms, payee=payee,
        )  # fmt: skip

    def accept(self, version: int) -> None:
        """Accept the newest version. Raises TermsUnknown, TermsReplaced."""
        if version not in self.offered:
            raise TermsUnknown
        if version in self.accepted:
            return
        if version != self.newest:
            raise TermsReplaced
        valid_from, terms, _ = self.offered[version]
        self.record(
            happened.Accepted, mentor_id=self.mentor_id, person_id=self.person_id,
            version=version, valid_from=valid_from,
            self_billing=terms.route is Route.SELF_BILLED,
        )  # fmt: skip

    def known_on(self, day: date) -> tuple[int, FeeTerms, Payee] | None:
        """The accepted terms that hold on a day, and their version, if there are some."""
        held = [one for one in self.accepted if self.offered[one][0] <= day]
        if not held:
            return None
        _, terms, payee = self.offered[max(held)]
        return max(held), terms, payee

    def on(self, day: date) -> tuple[int, FeeTerms, Payee]:
        """The same. Raises NoTerms."""
        known = self.known_on(day)
        if known is None:
            raise NoTerms
        return known
