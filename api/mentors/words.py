"""What states, bonds, ties and formats of mentors are called on pages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from api.languages import N_
from domain.calendar_trouble import Trouble
from domain.competences import LEVEL_NAMES, Level
from domain.mentors import Bond, Format, OnboardingStep, PoolState, TieKind

STATES: Final = {
    PoolState.APPLIED: (N_("Applied"), "info", "inbox"),
    PoolState.REFERENCES: (N_("References"), "info", "message-circle"),
    PoolState.APPROVED: (N_("Approved"), "info", "check"),
    PoolState.ONBOARDING: (N_("Onboarding"), "info", "graduation-cap"),
    PoolState.ACTIVE: (N_("In the pool"), "ok", "circle-check"),
    PoolState.PAUSED: (N_("Pausing"), "warn", "hourglass"),
    PoolState.LEFT: (N_("Has left"), "", "log-out"),
    PoolState.DECLINED: (N_("Declined"), "", "circle-x"),
}
"""A state's word, and the look and icon of its chip."""
STEPS: Final = {
    OnboardingStep.CONFIDENTIALITY: N_("Confidentiality"),
    OnboardingStep.ETHICS: N_("Code of ethics"),
    OnboardingStep.DATA_PROTECTION: N_("Data protection"),
    OnboardingStep.WAYS_OF_WORKING: N_("Ways of working"),
    OnboardingStep.TOOLS: N_("Tools"),
}
BONDS: Final = {
    Bond.EMPLOYED: N_("Employed"),
    Bond.ENTREPRENEUR: N_("Entrepreneur"),
    Bond.PRO_BONO: N_("Pro bono"),
}
TIES: Final = {
    TieKind.EMPLOYER: N_("Employer"),
    TieKind.OWNER: N_("Owns shares"),
    TieKind.BOARD: N_("Board"),
    TieKind.CLIENT: N_("Client"),
    TieKind.COMPETITOR: N_("Competitor"),
    TieKind.FAMILY: N_("Family"),
    TieKind.OTHER: N_("Other tie"),
}
FORMATS: Final = {
    Format.VIDEO: N_("By video"),
    Format.FACE_TO_FACE: N_("Face to face"),
    Format.PHONE: N_("By phone"),
    Format.GROUP: N_("In a group"),
}
TROUBLES: Final = {
    Trouble.UNREACHED: N_("Nothing answers at its address."),
    Trouble.REFUSED: N_("Its address answers, but not with a calendar."),
    Trouble.UNREADABLE: N_("What comes from its address cannot be read whole as a calendar."),
}
LANGUAGES: Final = {"fi": N_("Finnish"), "sv": N_("Swedish"), "en": N_("English")}


def options(words: Mapping[Any, str]) -> tuple[tuple[str, str], ...]:
    """Words of a choice as a form offers them."""
    return tuple((str(getattr(key, "value", key)), text) for key, text in words.items())


def levels(lang: str) -> list[tuple[str, str]]:
    """The levels of competence as a form offers them."""
    return [(str(int(level)), LEVEL_NAMES[level].within(lang)) for level in Level]
