"""What a thing costs this payer on that day, and how it is called on the invoice."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final
from uuid import UUID
from zoneinfo import ZoneInfo

from application.firm import Work
from domain.accounts import Charge
from domain.languages import InThreeLanguages
from domain.price_books import OUR_PRICES, PriceBook, prices_for
from domain.price_choice import price_on
from domain.price_lists import Audience, Price, Product
from domain.slots import HELSINKI

_WORDS: Final = {
    Charge.SESSION: ("Mentorointitapaaminen", "Mentormöte", "Mentoring session"),
    Charge.CONSULT: ("Asiantuntijan konsultaatio", "Specialistkonsultation", "Expert consult"),
    Charge.LATE_CANCELLATION: (
        "Myöhään peruttu tapaaminen",
        "Sent avbokat möte",
        "Session cancelled late",
    ),
    Charge.NO_SHOW: (
        "Tapaaminen, johon ei saavuttu",
        "Möte som uteblev",
        "Session nobody came to",
    ),
}


def civil_day(moment: datetime) -> date:
    """The day in the firm's books."""
    return moment.astimezone(ZoneInfo(HELSINKI)).date()


def price_for(work: Work, payer_id: UUID, product: Product, audience: Audience, day: date) -> Price:
    """The price in force for a payer; its version is noted. Raises NoPrice."""
    own = work.see(PriceBook, OUR_PRICES)
    theirs = work.see(PriceBook, prices_for(payer_id))
    price = price_on(product, audience, day, own, theirs)
    work.under(price.version)
    return price


def words_of(charge: Charge, minutes: int, percent: int = 100) -> InThreeLanguages:
    """How a session, or what became of it, is called."""
    share = "" if percent == _WHOLE else f" ({percent} %)"
    fi, sv, en = (f"{word}{share}, {minutes} min" for word in _WORDS[charge])
    return InThreeLanguages(fi, sv, en)


_WHOLE: Final = 100
