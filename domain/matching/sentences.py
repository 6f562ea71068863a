"""Reasons and rules of matching as sentences in three languages: no percentage, no points."""

from __future__ import annotations

from typing import Final

from domain.competences import LEVEL_NAMES, Level
from domain.industries import industry_name
from domain.languages import InThreeLanguages
from domain.matching.ranking import Bar, Reason, Why
from domain.themes import theme_name

LANGUAGES: Final = {
    "fi": InThreeLanguages("suomea", "finska", "Finnish"),
    "sv": InThreeLanguages("ruotsia", "svenska", "Swedish"),
    "en": InThreeLanguages("englantia", "engelska", "English"),
}
WHY: Final = {
    Why.COMPETENCE: InThreeLanguages(
        "Vahvistettu osaaminen: {about}, {level}.", "Bekräftad kompetens: {about}, {level}.",
        "Confirmed competence: {about}, {level}.",
    ),
    Why.INDUSTRY: InThreeLanguages(
        "Tuntee alan: {about}.", "Känner branschen: {about}.", "Knows the field: {about}.",
    ),
    Why.LANGUAGE: InThreeLanguages("Puhuu {about}.", "Talar {about}.", "Speaks {about}."),
    Why.PLACE: InThreeLanguages(
        "Tapaa paikkakunnalla {about}.", "Möter på orten {about}.", "Meets in {about}."
    ),
    Why.ROOM: InThreeLanguages(
        "Voi aloittaa heti.", "Kan börja genast.", "Can begin at once."
    ),
    Why.NEARLY_FULL: InThreeLanguages(
        "Aikaa on enää vähän.", "Det finns bara lite tid kvar.", "Has little time left."
    ),
}  # fmt: skip
BARS: Final = {
    Bar.NOT_ACTIVE: InThreeLanguages(
        "Ei ota nyt uusia mentorointisuhteita.", "Tar inte emot nya mentorrelationer nu.",
        "Takes no new mentorings at present.",
    ),
    Bar.VALIDITY_ENDED: InThreeLanguages(
        "Jonkin vahvistuksen voimassaolo on päättynyt.", "Någon bekräftelse har upphört att gälla.",
        "Something confirmed is no longer valid.",
    ),
    Bar.FULL: InThreeLanguages(
        "Aika on täynnä.", "Tiden är fylld.", "Has no time left."
    ),
    Bar.TIED: InThreeLanguages(
        "Sidonnaisuus aktorin työnantajaan tai maksajaan.",
        "Bindning till adeptens arbetsgivare eller betalare.",
        "Tied to the mentee's employer or payer.",
    ),
    Bar.NO_LANGUAGE: InThreeLanguages(
        "Ei yhteistä kieltä.", "Inget gemensamt språk.", "No language in common."
    ),
    Bar.NO_COMPETENCE: InThreeLanguages(
        "Ei vahvistettua osaamista toivotuissa teemoissa.",
        "Ingen bekräftad kompetens i de önskade temana.",
        "No confirmed competence in the wanted themes.",
    ),
    Bar.NO_FORMAT: InThreeLanguages(
        "Ei yhteistä tapaamismuotoa.", "Ingen gemensam mötesform.", "No form of meeting in common."
    ),
    Bar.NO_PLACE: InThreeLanguages(
        "Ei tapaa toivotulla paikkakunnalla.", "Möter inte på den önskade orten.",
        "Does not meet in the wanted town.",
    ),
    Bar.LEFT_OUT: InThreeLanguages(
        "On jo kysytty tai jätetty pois.", "Har redan frågats eller lämnats bort.",
        "Was asked already or is left out.",
    ),
}  # fmt: skip


def reason_in(reason: Reason, language: str) -> str:
    """A reason as a sentence in a language."""
    level = LEVEL_NAMES[Level(reason.level)].within(language) if reason.level else ""
    return WHY[reason.why].within(language).format(about=_about(reason, language), level=level)


def bar_in(bar: Bar, language: str) -> str:
    """A rule that keeps a mentor out, as a sentence in a language."""
    return BARS[bar].within(language)


def _about(reason: Reason, language: str) -> str:
    match reason.why:
        case Why.COMPETENCE:
            return theme_name(reason.about, language)
        case Why.INDUSTRY:
            return industry_name(reason.about, language)
        case Why.LANGUAGE if reason.about in LANGUAGES:
            return LANGUAGES[reason.about].within(language)
    return reason.about
