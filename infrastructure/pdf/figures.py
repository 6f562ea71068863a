"""How amounts, rates and days are written in each language."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Final

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal

from domain.invoicing_snapshot import Language
from domain.money import Money

LOCALES: Final[dict[Language, str]] = {"fi": "fi_FI", "sv": "sv_FI", "en": "en_GB"}


def amount(money: Money, language: Language) -> str:
    """Write euros with two decimals; the cents are exact before they come here."""
    return str(format_currency(money.euros, "EUR", locale=LOCALES[language]))


def number(value: Decimal, language: Language) -> str:
    """Write a quantity or a rate without needless zeros."""
    return str(format_decimal(value, format="#,##0.####", locale=LOCALES[language]))


def day(value: date, language: Language) -> str:
    """Write a civil day: 24.11.2026, in English 24 Nov 2026."""
    style = "d MMM y" if language == "en" else "d.M.y"
    return str(format_date(value, format=style, locale=LOCALES[language]))


def days(first: date | None, last: date | None, language: Language) -> str:
    """Write a day or a stretch of days; nothing where there is none."""
    known = sorted({found for found in (first, last) if found})
    return "\u2013".join(day(value, language) for value in known)


def country(code: str, language: Language) -> str:
    """Name a country; an unknown code stands for itself."""
    return str(Locale.parse(LOCALES[language]).territories.get(code, code))
