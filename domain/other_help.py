"""Where help is found that mentoring cannot give: services of Finland, as dated data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from domain.languages import InThreeLanguages


@dataclass(frozen=True)
class HelpService:
    """A service somebody may turn to, its number, and its own page where the number stands."""

    name: InThreeLanguages
    phone: str
    for_what: InThreeLanguages
    site: str = ""


def _service(
    phone: str, name: tuple[str, str, str], what: tuple[str, str, str], site: str = ""
) -> HelpService:
    return HelpService(InThreeLanguages(*name), phone, InThreeLanguages(*what), site)


CHECKED_ON: Final = date(2026, 11, 25)
"""The day on which the firm last looked the numbers up."""
SERVICES: Final = (
    _service("112", ("Hätänumero", "Nödnumret", "Emergency number"),
             ("Välitön hätä", "Omedelbar fara", "Immediate danger")),
    _service("116 117", ("Päivystysapu", "Jourhjälpen", "Medical Helpline"),
             ("Kiireellinen terveysasia", "Brådskande hälsoärende", "An urgent matter of health"),
             "https://stm.fi/en/urgent-and-emergency-health-services"),
    _service("09 2525 0111", ("MIELI ry:n kriisipuhelin", "MIELI rf:s kristelefon",
                              "MIELI crisis helpline"),
             ("Keskusteluapu kriisissä", "Samtalsstöd i en kris", "To talk to in a crisis"),
             "https://mieli.fi"),
    _service("080 005 005", ("Nollalinja", "Nollinjen", "Nollalinja"),
             ("Väkivalta tai sen uhka", "Våld eller hot om våld", "Violence or its threat"),
             "https://nollalinja.fi"),
    _service("", ("Oma työterveyshuolto", "Den egna företagshälsovården",
                  "One's own occupational health care"),
             ("Työhyvinvointi ja jaksaminen", "Välbefinnande i arbetet", "Well-being at work")),
)  # fmt: skip
