"""The lines of business in which a mentor has worked and a mentee works."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from domain.languages import InThreeLanguages
from domain.refusals import Refused


class IndustryUnknown(Refused):
    """The firm's list has no line of business by this name."""

    status = 422


def _said(fi: str, sv: str, en: str) -> InThreeLanguages:
    return InThreeLanguages(fi, sv, en)


INDUSTRIES: Final = {
    "agriculture": _said("Maa- ja metsätalous", "Jord- och skogsbruk", "Agriculture and forestry"),
    "manufacturing": _said("Teollisuus", "Industri", "Manufacturing"),
    "energy": _said("Energia ja ympäristö", "Energi och miljö", "Energy and environment"),
    "construction": _said("Rakentaminen ja kiinteistöt", "Bygg och fastigheter",
        "Construction and real estate"),
    "trade": _said("Kauppa", "Handel", "Trade"),
    "logistics": _said("Kuljetus ja logistiikka", "Transport och logistik",
        "Transport and logistics"),
    "hospitality": _said("Matkailu ja ravitsemus", "Turism och restaurang",
        "Hospitality and travel"),
    "software": _said("Ohjelmistot ja tietotekniikka", "Programvara och it", "Software and IT"),
    "finance": _said("Rahoitus ja vakuutus", "Finans och försäkring", "Finance and insurance"),
    "expert_services": _said("Asiantuntijapalvelut", "Experttjänster", "Professional services"),
    "public": _said("Julkinen hallinto", "Offentlig förvaltning", "Public administration"),
    "education": _said("Koulutus ja tutkimus", "Utbildning och forskning",
        "Education and research"),
    "health": _said("Sosiaali- ja terveysala", "Social- och hälsovård", "Health and social care"),
    "culture": _said("Kulttuuri ja media", "Kultur och medier", "Culture and media"),
    "associations": _said("Järjestöt", "Organisationer och föreningar", "Associations"),
}  # fmt: skip


def require_industries(codes: Iterable[str]) -> None:
    """Raise IndustryUnknown for a code that is none of ours."""
    if unknown := set(codes) - set(INDUSTRIES):
        raise IndustryUnknown(industries=sorted(unknown))


def industry_name(code: str, language: str) -> str:
    """What a line of business is called in a language."""
    return INDUSTRIES[code].within(language) if code in INDUSTRIES else code
