"""What states, needs and sides of intake are called on pages."""

from __future__ import annotations

from typing import Final

from api.languages import N_
from domain.intake import ApplicationState, Beneficiary, FormKind, Moment, Need, QuestionKind
from domain.intake.assessment import Reached

STATES: Final = {
    ApplicationState.RECEIVED: (N_("Waits for a decision"), "mark", "inbox"),
    ApplicationState.ACCEPTED: (N_("A mentor is looked for"), "info", "search"),
    ApplicationState.MATCHED: (N_("Has a mentor"), "ok", "circle-check"),
    ApplicationState.DECLINED: (N_("Declined"), "", "circle-x"),
    ApplicationState.WITHDRAWN: (N_("Taken back"), "", "undo-2"),
}
NEEDS: Final = {
    Need.STEP_FREE: N_("Step-free access"),
    Need.QUIET: N_("A quiet place"),
    Need.CAPTIONS: N_("Captions on video"),
    Need.HEARING_LOOP: N_("An induction loop"),
    Need.INTERPRETER: N_("An interpreter comes along"),
    Need.NO_VIDEO: N_("Not by video"),
    Need.BREAKS: N_("Breaks in between"),
    Need.MATERIAL_BEFORE: N_("Material beforehand"),
}
SIDES: Final = {
    Beneficiary.MENTEE: N_("The mentee"),
    Beneficiary.ORGANISATION: N_("The mentee's organisation"),
    Beneficiary.MENTOR: N_("The mentor"),
    Beneficiary.MENTORS_ORGANISATION: N_("The mentor's organisation"),
}
REACHED: Final = {
    Reached.NOT: N_("Not reached"),
    Reached.PARTLY: N_("Reached in part"),
    Reached.FULLY: N_("Reached"),
    Reached.BEYOND: N_("More than hoped for"),
}
MOMENTS: Final = {
    Moment.BASELINE: N_("At the start"),
    Moment.MID_TERM: N_("Half-way"),
    Moment.END: N_("At the end"),
}
FORMS: Final = {
    FormKind.APPLICATION: N_("Application form"),
    FormKind.NEEDS: N_("Needs assessment"),
}
KINDS: Final = {
    QuestionKind.LINE: N_("A line of text"),
    QuestionKind.TEXT: N_("A longer text"),
    QuestionKind.ONE_OF: N_("One of several"),
    QuestionKind.SOME_OF: N_("Some of several"),
    QuestionKind.SCALE: N_("A scale from 0 to 10"),
    QuestionKind.YES: N_("A box to tick"),
}
