"""What a mentor is paid by contract: euros an hour or a share of the net list price."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from domain.business_ids import checked, vat_id_of
from domain.mentor_fees.words import FeeKind, HourOrShare, PayeeIncomplete, Route
from domain.money import NOTHING, Money
from domain.reference_numbers import checked_iban

_WHOLE = Decimal(100)
_HOUR = Decimal(60)
HALF_HOUR = Money(50_00)
MEETING = Money(25_00)
"""What contracts begin with where nothing else is said."""


@dataclass(frozen=True, kw_only=True)
class FeeTerms:
    """One version of a mentor's terms; percentages are of the net list price, or of the fee.

    Discounts are the firm's: a share is always of the list price. `hour` takes the place of
    `share` where it is given; a pro bono mentor's fees are all nothing. `consult_unit` is for
    half an hour of answering a colleague, `chemistry` for one meeting before anything is agreed.
    """

    route: Route
    hour: Money | None = None
    share: Decimal = Decimal(60)
    specialist_share: Decimal = Decimal(60)
    consult_unit: Money = HALF_HOUR
    chemistry: Money = MEETING
    added_time: Decimal = Decimal(100)
    missed: Decimal = Decimal(100)
    coordination: Decimal = Decimal(5)

    def __post_init__(self) -> None:
        """Raise HourOrShare for terms nobody could reckon by."""
        parts = (self.share, self.specialist_share, self.added_time, self.missed)
        if any(not 0 <= part <= _WHOLE for part in (*parts, self.coordination)):
            raise HourOrShare
        amounts = (self.hour, self.consult_unit, self.chemistry)
        if any(amount is not None and amount < NOTHING for amount in amounts):
            raise HourOrShare

    def fee(self, kind: FeeKind, base: Money, minutes: int, percent: int = 100) -> Money:
        """What is earned: `base` is the net list price of these minutes, `percent` what is used."""
        if self.route is Route.PRO_BONO:
            return NOTHING
        if kind is FeeKind.CHEMISTRY:
            return self.chemistry
        part = Decimal(percent) / _WHOLE
        if kind is FeeKind.ADDED_TIME:
            part = self.added_time / _WHOLE
        elif kind in {FeeKind.NO_SHOW, FeeKind.CANCELLED_LATE}:
            part *= self.missed / _WHOLE
        if self.hour is not None:
            return Money.rounded(self.hour.euros * minutes / _HOUR * part)
        share = self.specialist_share if kind is FeeKind.SPECIALIST else self.share
        return base.share(share / _WHOLE * part)

    def consult(self, units: int) -> Money:
        """What answering a colleague for so many half hours earns."""
        return NOTHING if self.route is Route.PRO_BONO else self.consult_unit * units

    def coordinating(self, before: Money, more: Money) -> Money:
        """The allowance for so much more of an engagement's value.

        Rounded on the whole so far less the whole before, so that it always adds up to the
        percentage of the engagement's value, to the cent.
        """
        if self.route is Route.PRO_BONO:
            return NOTHING
        part = self.coordination / _WHOLE
        return (before + more).share(part) - before.share(part)


@dataclass(frozen=True, kw_only=True)
class Payee:
    """Who is paid and where; `vat_registered` as the mentor states it, checked on pay day."""

    name: str
    iban: str
    business_id: str = ""
    vat_registered: bool = False
    street: str = ""
    postcode: str = ""
    town: str = ""
    country: str = "FI"
    email: str = ""

    @property
    def vat_id(self) -> str:
        """The VAT id, for those who are registered."""
        return vat_id_of(self.business_id) if self.vat_registered else ""

    def require_whole(self, route: Route) -> None:
        """Raise PayeeIncomplete, NotAnIban, BusinessIdWrong where a route needs more."""
        if route is Route.PRO_BONO:
            return
        if not self.name.strip():
            raise PayeeIncomplete
        checked_iban(self.iban)
        business = route in {Route.SELF_BILLED, Route.OWN_INVOICE}
        if business and not (checked(self.business_id) and self.street and self.town):
            raise PayeeIncomplete
