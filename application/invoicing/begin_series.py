"""Settle how a number series begins, so that a former system's numbers go on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal
from uuid import UUID

from annotated_types import Ge, Le, MaxLen

from application.firm import Command, Work
from domain.invoicing import Series, series_of
from domain.privacy import Public

Kind = Literal["invoice", "receipt", "credit", "reminder"]


@dataclass(frozen=True, kw_only=True)
class BeginSeries(Command):
    """Set the prefix and first number of a kind of document for a year, before the first one."""

    kind: Kind
    year: Annotated[int, Ge(2020), Le(2100)]
    prefix: Annotated[str, Public, MaxLen(8)] = ""
    first: Annotated[int, Ge(1), Le(99_999_999)] = 1

    @property
    def series_id(self) -> UUID:
        """Which series is meant."""
        return series_of(self.kind, self.year)

    def do(self, work: Work) -> None:
        work.get(Series, self.series_id).begin(self.kind, self.year, self.prefix, self.first)
