"""How hourly work is put on a payer's account."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

from application.firm import Work
from application.invoicing.pricing import price_for
from domain.accounts import Account, Billable, Charge, Grounds, account_of
from domain.accounts.buyer import BuyerUnknown
from domain.hourly_policy import hourly_policy_on
from domain.languages import InThreeLanguages
from domain.money import Money
from domain.price_lists import Audience, Price, Product
from domain.refusals import Refused


class OnlyForOrganisations(Refused):
    """This is sold to organisations only."""


def organisation_s_account(work: Work, payer_id: UUID) -> Account:
    """The account of a payer that is no private person. Raises BuyerUnknown."""
    account = work.get(Account, account_of(payer_id))
    if account.buyer is None:
        raise BuyerUnknown
    if not account.buyer.business:
        raise OnlyForOrganisations
    return account


def hour_price(work: Work, payer_id: UUID, day: date) -> Price:
    """What an hour costs this payer on a day. Raises NoPrice."""
    return price_for(work, payer_id, Product.HOURLY_WORK, Audience.ORGANISATION, day)


def work_line(
    day: date, units: int, hour: Money, order_number: str, grounds: Grounds, what: str = ""
) -> Billable:
    """Work of a day that nothing bought beforehand covers, by the hour."""
    words = ("Tuntityö", "Timarbete", "Hourly work")
    fi, sv, en = (f"{word}: {what}" if what else word for word in words)
    return Billable(
        charge=Charge.HOURS, words=InThreeLanguages(fi, sv, en),
        quantity=hourly_policy_on(day).hours(units), unit="HUR", unit_price=hour,
        supplied_from=day, supplied_to=day, order_number=order_number, grounds=grounds,
    )  # fmt: skip


def in_hours(hours: Decimal, language: str) -> str:
    """So many hours in words, without trailing zeros."""
    text = f"{hours.normalize():f}"
    return text if language == "en" else text.replace(".", ",")
