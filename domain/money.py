"""Money: whole euro cents, halves rounded away from zero."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from functools import total_ordering
from typing import Final

from domain.refusals import Refused

_WRITTEN: Final = re.compile(r"-?[0-9]+\.[0-9]{2}")


class NotAnAmount(Refused):
    """An amount is written in euros with two decimals, such as 148.00."""

    status = 422


class NothingToShareBy(Refused):
    """An amount can be shared out only over parts that weigh something together."""


@total_ordering
class Money:
    """An immutable amount of euros, held as whole cents; written and stored as "148.00"."""

    __slots__ = ("cents",)
    cents: int

    def __init__(self, cents: int) -> None:
        """Hold ``cents``, an int; anything else is a programming error (TypeError)."""
        if type(cents) is not int:
            message = f"cents are whole numbers, not {cents!r}"
            raise TypeError(message)
        object.__setattr__(self, "cents", cents)

    @classmethod
    def parse(cls, text: str) -> Money:
        """Read "148.00"; exactly two decimals. Raises NotAnAmount."""
        if not _WRITTEN.fullmatch(text):
            raise NotAnAmount
        return cls(int(text.replace(".", "")))

    @classmethod
    def rounded(cls, euros: Decimal) -> Money:
        """Round unrounded ``euros`` to cents, halves away from zero."""
        return cls(int((euros * 100).quantize(Decimal(1), rounding=ROUND_HALF_UP)))

    @classmethod
    def total(cls, amounts: Iterable[Money]) -> Money:
        """Add up ``amounts``; nothing adds up to 0.00."""
        return cls(sum(amount.cents for amount in amounts))

    @property
    def euros(self) -> Decimal:
        """The same amount as a Decimal of euros with two places."""
        return Decimal(self.cents).scaleb(-2)

    def share(self, part: Decimal) -> Money:
        """Take ``part`` of the amount (0.255 is 25.5 %), rounded once."""
        return Money.rounded(self.euros * part)

    def split(self, parts: int) -> tuple[Money, ...]:
        """Cut into ``parts`` equal pieces that add up again; odd cents go to the first ones."""
        return self.apportion([1] * parts)

    def apportion(self, weights: Sequence[int]) -> tuple[Money, ...]:
        """Share out by ``weights`` so that the pieces add up; odd cents go to the largest rests.

        Raises NothingToShareBy where the weights add up to nothing or one is negative.
        """
        whole = sum(weights)
        if whole <= 0 or min(weights) < 0:
            raise NothingToShareBy
        sign = -1 if self.cents < 0 else 1
        pieces, rests = zip(*(divmod(abs(self.cents) * w, whole) for w in weights), strict=True)
        odd = abs(self.cents) - sum(pieces)
        lucky = sorted(range(len(weights)), key=lambda place: -rests[place])[:odd]
        return tuple(Money(sign * (piece + (at in lucky))) for at, piece in enumerate(pieces))

    def step(self, nth: int, of: int) -> Money:
        """Give the ``nth`` (from 1) of ``of`` steps in time: rounded so far less rounded before.

        Whatever has been recognised up to a step is always the rounded part of the whole.
        """
        return self.share(Decimal(nth) / of) - self.share(Decimal(nth - 1) / of)

    def __setattr__(self, name: str, value: object) -> None:
        message = "money does not change"
        raise AttributeError(message)

    def __add__(self, other: Money) -> Money:
        return Money(self.cents + other.cents)

    def __sub__(self, other: Money) -> Money:
        return Money(self.cents - other.cents)

    def __neg__(self) -> Money:
        return Money(-self.cents)

    def __mul__(self, times: int) -> Money:
        return Money(self.cents * times)

    __rmul__ = __mul__

    def __eq__(self, other: object) -> bool:
        return self.cents == other.cents if isinstance(other, Money) else NotImplemented

    def __lt__(self, other: Money) -> bool:
        return self.cents < other.cents

    def __bool__(self) -> bool:
        return self.cents != 0

    def __hash__(self) -> int:
        return hash((Money, self.cents))

    def __reduce__(self) -> tuple[type[Money], tuple[int]]:
        return Money, (self.cents,)

    def __str__(self) -> str:
        euros, cents = divmod(abs(self.cents), 100)
        return f"{'-' if self.cents < 0 else ''}{euros}.{cents:02}"

    def __repr__(self) -> str:
        return f"Money({self.cents})"


NOTHING: Final = Money(0)
