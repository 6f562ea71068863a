"""Finland's days off, with the eves of Christmas and Midsummer, named in fi, sv and en."""

from datetime import date
from functools import lru_cache
from typing import Literal

import holidays

Language = Literal["fi", "sv", "en"]
_LOCALES = {"fi": "fi", "sv": "sv_FI", "en": "en_US"}


@lru_cache(maxsize=256)
def holidays_of(year: int, language: Language = "fi") -> dict[date, str]:
    """The year's public holidays and the two eves nobody works on, in order, with their names."""
    found = holidays.country_holidays("FI", years=year, language=_LOCALES[language])
    return dict(sorted(found.items()))


def days_off(first_year: int, last_year: int | None = None) -> frozenset[date]:
    """The days off from the first to the last year, both included, for the office's clocks."""
    years = range(first_year, (last_year or first_year) + 1)
    return frozenset(day for year in years for day in holidays_of(year))


def name_of(day: date, language: Language = "fi") -> str | None:
    """What the day is called, or None when it is an ordinary day."""
    return holidays_of(day.year, language).get(day)
