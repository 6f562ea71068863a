"""Agree a retainer with an organisation, charge its months, and end it."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from annotated_types import Ge, Le, MaxLen, MinLen

from application.firm import DERIVED, Command, Work
from application.hours.charging import hour_price, organisation_s_account
from application.invoicing.pricing import civil_day
from domain.accounts import Account, Billable, Charge, Grounds, account_of
from domain.events import derived
from domain.hourly_policy import hourly_policy_on
from domain.hours import Retainer
from domain.languages import InThreeLanguages
from domain.money import NOTHING, Money
from domain.privacy import Public
from domain.refusals import Refused


class FeeMissing(Refused):
    """A retainer has a monthly fee above zero."""

    status = 422


@dataclass(frozen=True, kw_only=True)
class AgreeRetainer(Command):
    """Agree a monthly fee for hours included; months are named by any day in them."""

    payer_id: UUID
    fee: Money
    included_hours: Annotated[int, Ge(0), Le(500)]
    first_month: date
    last_month: date | None = None
    engagement_id: UUID | None = None
    order_number: Annotated[str, Public, MaxLen(60)] = ""
    retainer_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        if work.find(Retainer, self.retainer_id):
            return
        if self.fee <= NOTHING:
            raise FeeMissing
        policy = hourly_policy_on(civil_day(work.now))
        work.under(policy.version)
        organisation_s_account(work, self.payer_id)
        hour = hour_price(work, self.payer_id, civil_day(work.now))
        work.add(
            Retainer(
                id=self.retainer_id, payer_id=self.payer_id, engagement_id=self.engagement_id,
                fee=self.fee, included=self.included_hours * 60 // policy.unit_minutes,
                hour=hour.amount, price_version=hour.version, terms=policy.version,
                order_number=self.order_number, first_month=self.first_month.replace(day=1),
                last_month=self.last_month.replace(day=1) if self.last_month else None,
            )
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class ChargeRetainer(Command):
    """Put a month's fee on the payer's account once the month is over; each month once."""

    retainer_id: UUID
    month: date

    def do(self, work: Work) -> None:
        month = self.month.replace(day=1)
        retainer = work.get(Retainer, self.retainer_id)
        last = month.replace(day=monthrange(month.year, month.month)[1])
        if civil_day(work.now) <= last or not retainer.charge(month):
            return
        account = work.get(Account, account_of(retainer.payer_id))
        account.add(
            retainer.payer_id, derived(retainer.id, "month", month.isoformat()),
            Billable(
                charge=Charge.RETAINER, words=InThreeLanguages(
                    f"Kuukausisopimus {month:%m/%Y}", f"Månadsavtal {month:%m/%Y}",
                    f"Retainer {month:%m/%Y}",
                ),
                quantity=Decimal(1), unit="MON", unit_price=retainer.fee, supplied_from=month,
                supplied_to=last, order_number=retainer.order_number,
                grounds=Grounds(
                    engagement_id=retainer.engagement_id, clause="retainer",
                    price_version=retainer.price_version,
                ),
            ),
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class EndRetainer(Command):
    """Set the last month of a retainer."""

    retainer_id: UUID
    last_month: date
    reason: Annotated[str, Public, MinLen(3), MaxLen(200)]

    def do(self, work: Work) -> None:
        retainer = work.get(Retainer, self.retainer_id)
        retainer.end(self.last_month.replace(day=1), self.reason)
