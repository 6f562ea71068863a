"""What a person may ask about their data: to be erased, left alone, given a copy."""

from __future__ import annotations

from uuid import UUID

from domain.data_rights.words import ErasedAlready, Ground, Kept, KeyName, NotAsked, SameEyes
from domain.events import Created, Event, Standing, event


class DataRights(Standing):
    """What one person asked about their data, and what was done."""

    class Opened(Created):
        """A person's requests about their data began."""

    class ErasureAsked(Event):
        """It was asked that a person's data be erased."""

        person_id: UUID
        ground: Ground
        asked_by: UUID

    class ErasureWithdrawn(Event):
        """The wish to erase a person's data was taken back."""

        person_id: UUID

    class SubjectErased(Event):
        """A person's data was erased: the keys it was sealed with are destroyed for ever."""

        person_id: UUID
        ground: Ground
        destroyed: tuple[KeyName, ...]
        kept: tuple[Kept, ...]

    class ProcessingRestricted(Event):
        """A person's data is left alone until a dispute about it is settled."""

        person_id: UUID

    class RestrictionLifted(Event):
        """A person's data may be used again."""

        person_id: UUID

    class CopyTaken(Event):
        """A copy of a person's data was taken, by themself or for them."""

        person_id: UUID

    @event(Opened)
    def __init__(self, id: UUID) -> None:
        self.asked_by: UUID | None = None
        self.ground = Ground.ASKED
        self.erased = self.restricted = False

    def ask(self, person_id: UUID, ground: Ground, by: UUID) -> None:
        """Ask for erasure. Raises ErasedAlready."""
        if self.erased:
            raise ErasedAlready
        if self.asked_by is None:
            self._asked(person_id, ground, by)

    def withdraw(self, person_id: UUID) -> None:
        """Take the wish back. Raises NotAsked."""
        if self.asked_by is None or self.erased:
            raise NotAsked
        self._withdrawn(person_id)

    def confirm(
        self, person_id: UUID, by: UUID, destroyed: tuple[KeyName, ...], kept: tuple[Kept, ...]
    ) -> None:
        """Erase what was asked for. Raises NotAsked, SameEyes."""
        if self.erased:
            return
        if self.asked_by is None:
            raise NotAsked
        if by == self.asked_by:
            raise SameEyes
        self._erased(person_id, self.ground, destroyed, kept)

    def erase_the_rest(self, person_id: UUID, destroyed: tuple[KeyName, ...]) -> None:
        """Erase what was written about somebody erased before. Raises NotAsked."""
        if not self.erased:
            raise NotAsked
        if destroyed:
            self._erased(person_id, self.ground, destroyed, ())

    def restrict(self, person_id: UUID) -> None:
        if not self.restricted:
            self._restricted(person_id)

    def lift(self, person_id: UUID) -> None:
        if self.restricted:
            self._lifted(person_id)

    def copied(self, person_id: UUID) -> None:
        self._copied(person_id)

    @event(ErasureAsked)
    def _asked(self, person_id: UUID, ground: Ground, asked_by: UUID) -> None:
        self.ground, self.asked_by = ground, asked_by

    @event(ErasureWithdrawn)
    def _withdrawn(self, person_id: UUID) -> None:
        self.asked_by = None

    @event(SubjectErased)
    def _erased(
        self, person_id: UUID, ground: Ground, destroyed: tuple[KeyName, ...],
        kept: tuple[Kept, ...],
    ) -> None:  # fmt: skip
        self.erased = True

    @event(ProcessingRestricted)
    def _restricted(self, person_id: UUID) -> None:
        self.restricted = True

    @event(RestrictionLifted)
    def _lifted(self, person_id: UUID) -> None:
        self.restricted = False

    @event(CopyTaken)
    def _copied(self, person_id: UUID) -> None:
        pass
