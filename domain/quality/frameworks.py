"""The frameworks evidence is gathered for, requirement by requirement, in our own words.

EMCC Global's International Standards for Mentoring and Coaching Programmes (six standards) and
ISO 29993:2017 on learning services outside formal education. The binder supports a claim; it
certifies nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from domain.languages import InThreeLanguages


class Framework(StrEnum):
    """What evidence is gathered for."""

    ISMCP = "ismcp"
    ISO_29993 = "iso29993"


TITLES: Final = {
    Framework.ISMCP: "EMCC ISMCP",
    Framework.ISO_29993: "ISO 29993:2017",
}


@dataclass(frozen=True)
class Requirement:
    """One requirement, and the kinds of evidence that show it met."""

    words: InThreeLanguages
    evidence: tuple[str, ...]


def _need(fi: str, sv: str, en: str, *evidence: str) -> Requirement:
    return Requirement(InThreeLanguages(fi, sv, en), evidence)


VERSION: Final = "binder/1"
"""Raise it whenever a requirement or its evidence changes: exports name it."""
REQUIREMENTS: Final[dict[Framework, tuple[Requirement, ...]]] = {
    Framework.ISMCP: (
        _need("Tarkoitus on selvä", "Syftet är klart", "Clarity of purpose",
              "goals", "hopes", "agreements"),
        _need("Osapuolet on perehdytetty ja ohjeistettu", "Parterna är utbildade och informerade",
              "Participants and stakeholders are trained and briefed",
              "onboarding", "trainings", "texts", "tools"),
        _need("Valinta ja mentorin löytäminen", "Urval och matchning", "Selection and matching",
              "intake", "competence", "interests", "matching", "fit"),
        _need("Mittaaminen ja arviointi", "Mätning och utvärdering", "Measurement and review",
              "surveys", "goals", "figures", "reviews", "improvements"),
        _need("Eettisyys ja huolenpito", "Etik och omsorg", "Ethics and duty of care",
              "ethics", "supervision", "complaints", "privacy", "readings"),
        _need("Hallinnointi ja tuki", "Administration och stöd", "Administration and support",
              "sessions", "team", "closing", "trail"),
    ),
    Framework.ISO_29993: (
        _need("Tiedot palvelusta ennen tilausta", "Information om tjänsten före beställning",
              "Information on the service before it is ordered", "offers", "texts"),
        _need("Tarpeiden kartoitus", "Behovsanalys", "Needs analysis", "intake", "hopes"),
        _need("Palvelun suunnittelu tavoitteista", "Planering av tjänsten utifrån mål",
              "Design of the service from its aims", "goals", "agreements", "tools"),
        _need("Ohjaajien osaaminen", "Ledarnas kompetens", "Competence of facilitators",
              "competence", "development", "supervision"),
        _need("Toteutus ja oppimateriaalit", "Genomförande och material", "Delivery and materials",
              "sessions", "trainings", "tools", "team"),
        _need("Oppimisen arviointi", "Bedömning av lärandet", "Assessment of learning",
              "goals", "surveys", "closing"),
        _need("Palvelun seuranta ja arviointi", "Uppföljning av tjänsten",
              "Monitoring and evaluation of the service",
              "surveys", "reviews", "complaints", "improvements"),
        _need("Laskutus", "Fakturering", "Invoicing", "invoices", "offers"),
    ),
}  # fmt: skip
