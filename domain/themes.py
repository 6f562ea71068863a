"""The themes of mentoring: one taxonomy for intake, profiles, matching and reports."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated, Final

from domain.languages import InThreeLanguages
from domain.privacy import Public
from domain.refusals import Refused

Code = Annotated[str, Public]


class ThemeUnknown(Refused):
    """The firm has no theme of mentoring by this name."""

    status = 422


@dataclass(frozen=True)
class Theme:
    """One theme of mentoring, in the words the pages use."""

    code: Code
    name: InThreeLanguages
    short: InThreeLanguages


def _theme(
    code: str, fi: str, sv: str, en: str, short: tuple[str, str, str] | None = None
) -> Theme:
    name = InThreeLanguages(fi, sv, en)
    return Theme(code, name, InThreeLanguages(*short) if short else name)


THEMES: Final = (
    _theme("recognising_competence",
           "Oman osaamisen, vahvuuksien ja kehittymistarpeiden tunnistaminen",
           "Att känna igen sitt kunnande, sina styrkor och utvecklingsbehov",
           "Recognising one's competence, strengths and development needs",
           ("Oman osaamisen tunnistaminen", "Det egna kunnandet", "One's own competence")),
    _theme("career_direction", "Urasuunta", "Karriärriktning", "Career direction"),
    _theme("work_and_family", "Työn ja perheen yhteensovittaminen", "Att förena arbete och familj",
           "Reconciling work and family"),
    _theme("international_work", "Kansainvälinen työ", "Internationellt arbete",
           "International work"),
    _theme("leadership", "Johtaminen ja esihenkilötyö", "Ledarskap och chefsarbete",
           "Leadership and managing people"),
    _theme("innovation", "Innovaatiot", "Innovationer", "Innovation"),
    _theme("good_practices", "Hyvien käytäntöjen kehittäminen", "Utveckling av god praxis",
           "Developing good practices"),
    _theme("entrepreneurship", "Yrittäjyys", "Företagande", "Entrepreneurship"),
    _theme("networking", "Verkostoituminen", "Nätverkande", "Networking"),
    _theme("onboarding", "Perehtyminen uuteen tehtävään", "Introduktion i en ny uppgift",
           "Onboarding to a new role"),
    _theme("succession", "Hiljaisen tiedon siirto ja seuraajuus",
           "Överföring av tyst kunskap och efterträdarskap",
           "Transfer of tacit knowledge and succession",
           ("Hiljaisen tiedon siirto", "Tyst kunskap", "Tacit knowledge")),
)  # fmt: skip
"""In the order in which people are asked."""

THEME_CODES: Final = tuple(theme.code for theme in THEMES)


def require_themes(codes: Iterable[str]) -> None:
    """Raise ThemeUnknown for a code that is none of ours."""
    if unknown := set(codes) - set(THEME_CODES):
        raise ThemeUnknown(themes=sorted(unknown))


def theme_name(code: str, language: str) -> str:
    """What a theme is called in a language; a code that left the taxonomy stands for itself."""
    found = next((theme.name for theme in THEMES if theme.code == code), None)
    return found.within(language) if found else code
