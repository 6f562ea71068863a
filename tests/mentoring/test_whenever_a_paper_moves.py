"""A memo waits for the mentee by a letter, a release is told to its reader."""

import pytest

from application.mentoring.whenever_a_paper_moves import whenever_a_paper_moves
from domain.engagements.releases import Releases
from tests.agreements.scene import KALLE
from tests.engagements.scene import AINO
from tests.mentoring.test_write_paper import RELEASE, SUMMARY, talked
from tests.spec import Spec, commanded

pytestmark = pytest.mark.feature("D7")


def test_whoever_it_concerns_is_told(spec: Spec) -> None:
    talked(spec).when(RELEASE)
    written = next(e for e in spec.log.recorded if isinstance(e, Releases.PaperWritten))
    (waits,) = commanded(whenever_a_paper_moves, written)
    assert (waits.about["letter"], waits.about["to"]) == ("memo_written", str(AINO))
    (told,) = commanded(whenever_a_paper_moves, spec.event(Releases.PaperReleased))
    assert (told.about["letter"], told.about["to"]) == ("paper_released", str(KALLE))


def test_ones_own_summary_is_no_news_to_oneself(spec: Spec) -> None:
    talked(spec).when(SUMMARY)
    assert commanded(whenever_a_paper_moves, spec.event(Releases.PaperWritten)) == []
