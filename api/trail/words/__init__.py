"""What the trail calls each code that stands in a sentence, in Finnish, Swedish and English.

An event's field with a closed list of values has its words here; one that keeps such a value as
plain text says in `CODED` whose list it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from typing import Any, Final

from api.languages import LANGUAGES
from api.trail.words.courses import COURSES
from api.trail.words.money import MONEY
from api.trail.words.people import PEOPLE
from api.trail.words.quality import QUALITY
from domain.cancelling_outcome import Why
from domain.languages import InThreeLanguages
from domain.matters import Matter
from domain.orders.hand_refunds import HandGround
from domain.payments.payment_words import Nowhere
from domain.themes import theme_name

Words = tuple[str, str, str]
WORDS: Final[Mapping[type[Enum], Mapping[str, Words]]] = {**PEOPLE, **COURSES, **QUALITY, **MONEY}
YES_NO: Final = {True: ("kyllä", "ja", "yes"), False: ("ei", "nej", "no")}
SERIES: Final[Mapping[str, Words]] = {
    "invoice": ("laskut", "fakturor", "invoices"),
    "receipt": ("kuitit", "kvitton", "receipts"),
    "credit": ("hyvityslaskut", "kreditfakturor", "credit notes"),
    "reminder": ("maksumuistutukset", "betalningspåminnelser", "reminders"),
    "fee": ("palkkiotositteet", "arvodesverifikat", "fee documents"),
    "fee-statement": ("palkkioerittelyt", "arvodesspecifikationer", "statements of fees"),
    "fee-credit": ("palkkiohyvitykset", "arvodeskrediteringar", "fee credits"),
}
WANTED: Final[Mapping[str, Words]] = {
    "no-show taken back": (
        "saapumatta jättäminen peruttiin", "uteblivandet återtogs", "no-show taken back",
    ),
    "membership ended": ("jäsenyys päättyi", "medlemskapet upphörde", "membership ended"),
    "package ended": ("paketti päättyi", "paketet upphörde", "package ended"),
    "no-show undone": (
        "saapumatta jättäminen peruttiin", "uteblivandet återtogs", "no-show undone",
    ),
    "gift card returned": ("lahjakortti palautettiin", "presentkortet lämnades tillbaka",
                           "gift card returned"),
}  # fmt: skip


def _of(*kinds: type[Enum]) -> Mapping[str, Words]:
    return {code: words for kind in kinds for code, words in WORDS[kind].items()}


def _listed(words: Mapping[str, Words]) -> Callable[[str, str], str]:
    def say(code: str, lang: str) -> str:
        return words[code][LANGUAGES.index(lang)] if code in words else code

    return say


_back = _listed(_of(Why, HandGround, Nowhere))
_wanted = _listed(WANTED)
CODED: Final[Mapping[str, Callable[[str, str], str]]] = {
    "Readings.ContentRead.matter": _listed(_of(Matter)),
    "Payment.RefundAsked.ground": _back, "Order.FeeReturned.why": _back,
    "Series.BeginningSet.kind": _listed(SERIES),
    "Account.CreditWanted.reason": _wanted, "Account.LineDropped.reason": _wanted,
}  # fmt: skip
"""Fields that keep a code as plain text, and who puts it in words."""
AREAS: Final = {
    "Mentor.CompetenceClaimed.area", "Mentor.CompetenceConfirmed.area",
    "Mentor.CompetenceWithdrawn.area", "Mentor.ExpiryWarned.which", "Network.AreaRetired.code",
    "Network.IntakeHalted.theme", "Network.IntakeReopened.theme",
    "Network.RecruitmentOpened.area", "Consult.Asked.theme", "HalfYear.SignalTold.theme",
}  # fmt: skip
"""Fields that keep the code of a theme or of an area the firm defined under one."""
Areas = Mapping[str, InThreeLanguages]


def in_words(choice: Enum, lang: str) -> str:
    """A code in words; a level or another number stays one."""
    words = WORDS.get(type(choice), {}).get(str(choice.value))
    return words[LANGUAGES.index(lang)] if words else str(choice.value)


def coded(
    name: str, values: Mapping[str, Any], lang: str, areas: Areas
) -> Iterable[tuple[str, str]]:
    """The fields of a kind of event that keep a code as plain text, in words."""
    for field, value in values.items():
        key = f"{name}.{field}"
        if key in CODED and isinstance(value, str):
            yield field, CODED[key](value, lang)
        if key in AREAS and isinstance(value, str):
            yield field, areas[value].within(lang) if value in areas else theme_name(value, lang)
