"""Sell an organisation a pool of hours, or close one before its hours are used."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from annotated_types import Ge, Le, MaxLen, MinLen

from application.firm import DERIVED, Command, Work
from application.hours.charging import hour_price, in_hours, organisation_s_account
from application.invoicing.credit_invoice import CreditInvoice
from application.invoicing.pricing import civil_day
from domain.accounts import Account, Billable, Charge, Grounds, account_of
from domain.hourly_policy import hourly_policy_on
from domain.hours import HourPool
from domain.invoicing import Invoice
from domain.invoicing.money_events import CreditedAmount
from domain.languages import InThreeLanguages
from domain.money import NOTHING, Money
from domain.package_policy import months_later
from domain.privacy import Public
from domain.unused_units import unused_pro_rata


@dataclass(frozen=True, kw_only=True)
class BuyHours(Command):
    """Sell so many hours beforehand, at today's price of an hour or an agreed one.

    It is an advance: its tax falls due with the payment (AVL 15 §).
    """

    payer_id: UUID
    hours: Annotated[int, Ge(1), Le(2000)]
    hour: Money | None = None
    engagement_id: UUID | None = None
    order_number: Annotated[str, Public, MaxLen(60)] = ""
    pool_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        if work.find(HourPool, self.pool_id):
            return
        day = civil_day(work.now)
        policy = hourly_policy_on(day)
        work.under(policy.version)
        account = organisation_s_account(work, self.payer_id)
        listed = hour_price(work, self.payer_id, day)
        hour = self.hour or listed.amount
        until = months_later(day, policy.pool_months)
        pool = work.add(
            HourPool(
                id=self.pool_id, payer_id=self.payer_id, engagement_id=self.engagement_id,
                units=self.hours * 60 // policy.unit_minutes, hour=hour, price=hour * self.hours,
                price_version=listed.version, terms=policy.version,
                order_number=self.order_number, bought_on=day, valid_until=until,
            )
        )  # fmt: skip
        fi, sv, en = (in_hours(Decimal(self.hours), each) for each in ("fi", "sv", "en"))
        account.add(
            self.payer_id, pool.id,
            Billable(
                charge=Charge.HOURS, quantity=Decimal(self.hours), unit="HUR", unit_price=hour,
                words=InThreeLanguages(f"Tuntipaketti, {fi} h", f"Timbank, {sv} h",
                                       f"Pool of {en} hours"),
                supplied_from=day, supplied_to=until, advance=True,
                order_number=self.order_number,
                grounds=Grounds(
                    engagement_id=self.engagement_id, clause="hours", terms=policy.version,
                    price_version=listed.version,
                ),
            ),
        )  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class CloseHours(Command):
    """Close a pool; what was not used goes back in proportion to its price."""

    pool_id: UUID
    reason: Annotated[str, Public, MinLen(3), MaxLen(200)]
    credit_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        pool = work.get(HourPool, self.pool_id)
        refund = unused_pro_rata(pool.price, pool.units, pool.units - pool.left)
        pool.close(civil_day(work.now), refund, self.reason)
        if refund > NOTHING:
            self._credit(work, pool, refund)

    def _credit(self, work: Work, pool: HourPool, refund: Money) -> None:
        account = work.get(Account, account_of(pool.payer_id))
        if pool.id in account.waiting:
            account.lessen(pool.payer_id, pool.id, refund, self.reason)
            return
        invoice_id, _ = account.invoiced[pool.id]
        lines = work.get(Invoice, invoice_id).snapshot.lines
        place = next(at for at, line in enumerate(lines) if str(pool.id) in line.sources)
        CreditInvoice(
            invoice_id=invoice_id, lines=(CreditedAmount(place, refund),), reason=self.reason,
            credit_id=self.credit_id,
        ).do(work)  # fmt: skip
