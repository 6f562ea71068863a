from datetime import date
from uuid import UUID

import pytest

from application.feedback.note_own_figure import DropOwnFigure, NoteOwnFigure
from application.feedback.own_figures import own_figures, rows
from application.views import Put, Remove
from tests.memory_log import MemoryLog
from tests.spec import Spec

pytestmark = pytest.mark.feature("O2")
PAYER, FIGURE = UUID(int=1), UUID(int=2)


def test_the_same_id_in_another_organisation_is_another_figure() -> None:
    assert own_figures.key == ("payer_id", "figure_id")


def test_a_figure_stands_in_the_table_until_it_is_taken_back() -> None:
    noted = NoteOwnFigure(
        organisation_id=PAYER, figure_id=FIGURE, what="Sick days", before="9",
        before_on=date(2026, 1, 31), after="6", after_on=date(2026, 11, 30),
    )  # fmt: skip
    spec = Spec(MemoryLog()).given(noted, DropOwnFigure(organisation_id=PAYER, figure_id=FIGURE))
    steps = [step for event in spec.log.recorded for step in own_figures.rows(event)]
    put, removed = steps
    assert isinstance(put, Put)
    assert (put.row.payer_id, put.row.what, put.row.before, put.row.after) == (
        PAYER, "Sick days", "9", "6",
    )  # fmt: skip
    assert removed == Remove({"payer_id": PAYER, "figure_id": FIGURE})
    assert list(rows(spec.log.recorded[0])) == []
