"""The forms a new firm begins with: what it asks until it publishes forms of its own."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from domain.intake.questions import Option, Question, QuestionKind
from domain.languages import InThreeLanguages


class FormKind(StrEnum):
    """What a form is for."""

    APPLICATION = "application"
    NEEDS = "needs"


def _words(fi: str, sv: str, en: str) -> InThreeLanguages:
    return InThreeLanguages(fi, sv, en)


_TEXT, _SCALE, _ONE = QuestionKind.TEXT, QuestionKind.SCALE, QuestionKind.ONE_OF

APPLICATION: Final = (
    Question("change", _TEXT, _words(
        "Mitä haluat saada aikaan mentoroinnilla?", "Vad vill du uppnå med mentorskapet?",
        "What do you want mentoring to bring about?"), required=True),
    Question("situation", _TEXT, _words(
        "Mikä on tilanteesi nyt?", "Hur ser din situation ut nu?", "What is your situation now?")),
    Question("earlier", _ONE, _words(
        "Oletko ollut ennen mentoroitavana?", "Har du haft en mentor förut?",
        "Have you had a mentor before?"),
        options=(
            Option("never", _words("En", "Nej", "No")),
            Option("once", _words("Kerran", "En gång", "Once")),
            Option("often", _words("Useammin", "Flera gånger", "More often")),
        )),
    Question("mentor", _TEXT, _words(
        "Millaista kokemusta toivot mentorilta?", "Vilken erfarenhet önskar du av mentorn?",
        "What experience do you wish of your mentor?")),
)  # fmt: skip
NEEDS: Final = (
    Question("direction", _SCALE, _words(
        "Tiedän, mihin suuntaan haluan kehittyä", "Jag vet i vilken riktning jag vill utvecklas",
        "I know in which direction I want to develop"), required=True),
    Question("strengths", _SCALE, _words(
        "Tunnen vahvuuteni ja kehittymistarpeeni",
        "Jag känner mina styrkor och utvecklingsbehov",
        "I know my strengths and development needs"), required=True),
    Question("confidence", _SCALE, _words(
        "Luotan kykyyni hoitaa työni haasteet", "Jag litar på att jag klarar mitt arbete",
        "I trust my ability to meet the challenges of my work"), required=True),
    Question("network", _SCALE, _words(
        "Minulla on ihmisiä, joilta saan apua ja näkökulmia",
        "Jag har människor som ger mig hjälp och perspektiv",
        "I have people who give me help and perspective"), required=True),
    Question("action", _SCALE, _words(
        "Vien päätökseni käytäntöön", "Jag omsätter mina beslut i praktiken",
        "I put my decisions into practice"), required=True),
)  # fmt: skip
FIRST: Final = {FormKind.APPLICATION: APPLICATION, FormKind.NEEDS: NEEDS}
"""Version 0 of each form."""
