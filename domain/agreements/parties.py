"""Who is to accept what was offered, and whose turn it is."""

from __future__ import annotations

from uuid import UUID

from domain.agreements import agreement_events as happened
from domain.agreements.words import NotAParty, NotTheNewest, OtherWords, Party, Role, VersionUnknown
from domain.events import Standing


class Parties(Standing):
    """The versions of an agreement, and who has accepted them."""

    def begin(self) -> None:
        """Stand at the beginning, before anything was offered."""
        self.versions: list[happened.Offered] = []
        self.accepted: dict[int, set[UUID]] = {}

    def offered(self, version: int, sha256: str | None = None) -> happened.Offered:
        """The newest version. Raises VersionUnknown, NotTheNewest, OtherWords."""
        if not 1 <= version <= len(self.versions):
            raise VersionUnknown
        if version < len(self.versions):
            raise NotTheNewest
        found = self.versions[version - 1]
        if sha256 is not None and sha256 != found.sha256:
            raise OtherWords
        return found

    def acting(self, offered: happened.Offered, person_id: UUID) -> list[Party]:
        """The parties a person accepts for. Raises NotAParty."""
        if parties := [one for one in offered.parties if one.person_id == person_id]:
            return parties
        raise NotAParty

    def by_mentees(self, version: int) -> bool:
        """Whether every mentee accepted a version: only then do others see and accept it."""
        parties = self.versions[version - 1].parties
        wanted = {one.party_id for one in parties if one.role is Role.MENTEE}
        return wanted <= self.accepted.get(version, set())

    def asked_next(self, offered: happened.Offered, party: Party) -> tuple[Party, ...]:
        """Whom the last mentee's acceptance leaves to be asked: mentor and organisation."""
        mentees = {one.party_id for one in offered.parties if one.role is Role.MENTEE}
        left = mentees - self.accepted.get(offered.version, set()) - {party.party_id}
        if left or party.role is not Role.MENTEE:
            return ()
        done = self.accepted.get(offered.version, set())
        return tuple(
            one for one in offered.parties
            if one.role is not Role.MENTEE and one.party_id not in done
        )  # fmt: skip
