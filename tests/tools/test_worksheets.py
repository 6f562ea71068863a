"""The list of worksheets tells how far each is, and not a word of what was written."""

from dataclasses import replace

import pytest

from application.tools.worksheets import rows
from tests.engagements.scene import AINO, CASE, SANNA_HERSELF
from tests.spec import NOON, Spec
from tests.tables import kept
from tests.tools.test_fill_worksheet import DONE, KEY, fill, sheet

pytestmark = pytest.mark.feature("J2")


def test_it_follows_who_wrote_last_and_whether_it_is_finished(spec: Spec) -> None:
    sheet(spec).by = SANNA_HERSELF
    spec.given(fill("Something secret"), DONE)
    (row,) = kept(rows, "worksheet_id", spec)
    assert (row.worksheet_id, row.engagement_id, row.mentee_id) == (KEY, CASE, AINO)
    assert (row.changed_by, row.finished_at) == (SANNA_HERSELF, NOON)
    assert "secret" not in repr(row)
    spec.given(replace(DONE, finished=False))
    (row,) = kept(rows, "worksheet_id", spec)
    assert row.finished_at is None
