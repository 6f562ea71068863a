import pytest

from application.growth.whenever_supervision_is_due import whenever_supervision_is_due
from domain.growth.portfolio import Portfolio
from tests.growth.scene import SANNA, practised, spec, supervised
from tests.spec import commanded


@pytest.mark.feature("M7")
def test_whoever_is_due_gets_a_letter_and_green_gets_none() -> None:
    made = spec().when(practised(30))
    (letter,) = commanded(whenever_supervision_is_due, made.event(Portfolio.LightChanged))
    assert letter.about["to"] == str(SANNA)
    back = made.when(supervised(1)).event(Portfolio.LightChanged)
    assert commanded(whenever_supervision_is_due, back) == []
