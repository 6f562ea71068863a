"""Where help is found that mentoring cannot give: services of Finland, as dated data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from domain.languages import InThreeLanguages


@dataclass(frozen=True)
class HelpService:
    """A service somebody may turn to, and its number."""

    name: InThreeLanguages
    phone: str
    for_what: InThreeLanguages


def _service(phone: str, name: tuple[str, str, str], what: tuple[str, str, str]) -> HelpService:
    return HelpService(InThreeLanguages(*name), phone, InThreeLanguages(*what))


CHECKED_ON: Final = date(2026, 11, 24)
"""The day on which the firm last looked the numbers up."""
SERVICES: Final = (
    _service("112", ("Hätänumero", "Nödnumret", "Emergency number"),
             ("Välitön hätä", "Omedelbar fara", "Immediate danger")),
    _service("116 117", ("Päivystysapu", "Jourhjälpen", "Medical Helpline"),
             ("Kiireellinen terveysasia", "Brådskande hälsoärende", "An urgent matter of health")),
    _service("09 2525 0111", ("MIELI ry:n kriisipuhelin", "MIELI rf:s kristelefon",
                              "MIELI crisis helpline"),
             ("Keskusteluapu kriisissä", "Samtalsstöd i en kris", "To talk to in a crisis")),
    _service("080 005 005", ("Nollalinja", "Nollalinjen", "Nollalinja"),
             ("Väkivalta tai sen uhka", "Våld eller hot om våld", "Violence or its threat")),
    _service("", ("Oma työterveyshuolto", "Den egna företagshälsovården",
                  "One's own occupational health care"),
             ("Työhyvinvointi ja jaksaminen", "Välbefinnande i arbetet", "Well-being at work")),
)  # fmt: skip
