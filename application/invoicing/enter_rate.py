"""Enter a reference rate of the Interest Act, with its source."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated

from annotated_types import Ge, Le, MinLen

from application.firm import Command, Work
from domain.interest_rates import RATES, InterestRates
from domain.privacy import Public


@dataclass(frozen=True, kw_only=True)
class EnterRate(Command):
    """Enter the reference rate of a half-year, in percent a year, and where it is published."""

    since: date
    until: date
    percent: Annotated[Decimal, Ge(-5), Le(50)]
    source: Annotated[str, Public, MinLen(3)]

    def do(self, work: Work) -> None:
        rates = work.get(InterestRates, RATES)
        rates.enter(self.since, self.until, self.percent, self.source)
