from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from application.feedback.note_own_figure import DropOwnFigure, NoteOwnFigure
from domain.feedback.own_figures import FigureUnknown, MeasuredBefore, OwnFigures
from tests.memory_log import MemoryLog
from tests.spec import Spec

pytestmark = pytest.mark.feature("O2")
PAYER, FIGURE = UUID(int=1), UUID(int=2)
NOTED = NoteOwnFigure(
    organisation_id=PAYER, figure_id=FIGURE, what="How many leave in a year", before="12 %",
    before_on=date(2026, 1, 31), after="7 %", after_on=date(2026, 11, 30),
)  # fmt: skip


def test_an_organisation_notes_what_changed_at_its_own_work() -> None:
    spec = Spec(MemoryLog()).when(NOTED).then(OwnFigures.Opened, OwnFigures.FigureNoted)
    assert spec.event(OwnFigures.FigureNoted).after == "7 %"


def test_the_same_again_is_nothing_new_and_another_value_puts_it_right() -> None:
    spec = Spec(MemoryLog()).given(NOTED)
    spec.when(NOTED).then()
    spec.when(replace(NOTED, after="8 %")).then(OwnFigures.FigureNoted)


@pytest.mark.parametrize("day", [date(2026, 1, 30), date(2026, 1, 31)])
def test_what_came_after_was_measured_later(day: date) -> None:
    Spec(MemoryLog()).when(replace(NOTED, after_on=day)).then_refused(MeasuredBefore)


def test_a_figure_is_taken_back_once_and_no_other_is() -> None:
    spec = Spec(MemoryLog()).given(NOTED)
    drop = DropOwnFigure(organisation_id=PAYER, figure_id=FIGURE)
    spec.when(drop).then(OwnFigures.FigureDropped)
    spec.when(drop).then_refused(FigureUnknown)
