"""What five or more noticed goes into the improvement backlog by itself."""

import pytest

from application.signals.whenever_a_signal_is_told import whenever_a_signal_is_told
from domain.quality.improvement import Improvement, Source
from domain.signals import HalfYear
from tests.signals.test_give_signal import JULY, told
from tests.spec import Spec, commanded


@pytest.mark.feature("M11")
@pytest.mark.feature("M9")
def test_it_is_proposed_as_an_improvement_that_tells_where_it_came_from(spec: Spec) -> None:
    spec.at(JULY).when(told(5))
    (wish,) = commanded(whenever_a_signal_is_told, spec.event(HalfYear.SignalTold))
    assert wish.source is Source.SIGNAL
    opened = spec.event(HalfYear.Opened)
    assert commanded(whenever_a_signal_is_told, opened) == []
    spec.when(wish).then(Improvement.Proposed)
