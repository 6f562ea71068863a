"""Why money goes back, as it stands on a credit note: a code, and its words in three languages."""

from __future__ import annotations

from typing import Final

from domain.cancelling_outcome import Why
from domain.languages import InThreeLanguages
from domain.orders.hand_refunds import HandGround

RESOLD: Final = "resold"
TAKEN_BACK: Final = "no-show taken back"
WAIVED: Final = "waived"
_UNUSED: Final = InThreeLanguages(
    "Paketin käyttämätön osa", "Oanvänd del av paketet", "Unused part of the package"
)

REASONS: Final = {
    Why.WITHDRAWAL.value: InThreeLanguages(
        "Sopimuksen peruuttaminen", "Frånträdande av avtalet", "Withdrawal from the contract"
    ),
    Why.UNDONE.value: InThreeLanguages(
        "Varaus peruttu heti", "Bokningen togs genast tillbaka", "Booking undone at once"
    ),
    Why.IN_TIME.value: InThreeLanguages(
        "Tapaaminen peruttu ajoissa", "Mötet avbokat i tid", "Session cancelled in time"
    ),
    Why.LATE.value: InThreeLanguages(
        "Tapaaminen peruttu myöhään", "Mötet avbokat sent", "Session cancelled late"
    ),
    Why.NO_SHOW.value: InThreeLanguages(
        "Tapaamiseen ei saavuttu", "Ingen kom till mötet", "Nobody came to the session"
    ),
    Why.EXCUSED.value: InThreeLanguages(
        "Tapaaminen peruttu hyväksyttävästä syystä", "Mötet avbokat av godtagbart skäl",
        "Session cancelled for a good reason",
    ),
    Why.BY_THE_MENTOR.value: InThreeLanguages(
        "Peruimme tapaamisen", "Vi avbokade mötet", "We cancelled the session"
    ),
    Why.PACKAGE_ENDED.value: _UNUSED,
    "package ended": _UNUSED,
    "membership ended": InThreeLanguages(
        "Jäsenyys päättyi", "Medlemskapet upphörde", "The membership ended"
    ),
    "gift card returned": InThreeLanguages(
        "Lahjakortti palautettu", "Presentkortet returnerat", "Gift card returned"
    ),
    "training seat in_time": InThreeLanguages(
        "Koulutuspaikka peruttu ajoissa", "Utbildningsplatsen avbokad i tid",
        "Training seat cancelled in time",
    ),
    "training seat late": InThreeLanguages(
        "Koulutuspaikka peruttu myöhään", "Utbildningsplatsen avbokad sent",
        "Training seat cancelled late",
    ),
    "training seat withdrawal": InThreeLanguages(
        "Sopimuksen peruuttaminen", "Frånträdande av avtalet", "Withdrawal from the contract"
    ),
    "training seat organiser": InThreeLanguages(
        "Peruimme koulutuksen", "Vi ställde in utbildningen", "We cancelled the training"
    ),
    "training seat gone": InThreeLanguages(
        "Koulutus tuli täyteen", "Utbildningen blev fullbokad", "The training was full"
    ),
    RESOLD: InThreeLanguages(
        "Aika myytiin uudelleen", "Tiden såldes på nytt", "The time was sold again"
    ),
    TAKEN_BACK: InThreeLanguages(
        "Saapumatta jääminen oikaistu", "Uteblivandet rättat", "The no-show was taken back"
    ),
    WAIVED: InThreeLanguages("Maksu hyvitetty", "Avgiften gottgjord", "The fee was waived"),
    HandGround.OUR_MISTAKE.value: InThreeLanguages(
        "Oma virheemme", "Vårt misstag", "Our mistake"
    ),
    HandGround.NOT_AS_AGREED.value: InThreeLanguages(
        "Palvelu ei ollut sovitun mukainen", "Tjänsten var inte som avtalat",
        "The service was not as agreed",
    ),
    HandGround.GOODWILL.value: InThreeLanguages(
        "Vastaantulo", "Tillmötesgående", "As a gesture of goodwill"
    ),
}  # fmt: skip


def reason_words(code: str, language: str) -> str:
    """The words of a reason in a language; a code without words stands for itself."""
    found = REASONS.get(code)
    return found.within(language) if found else code
