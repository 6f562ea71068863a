"""An order's time stands in the mentor's diary and, once known, in the client's."""

from application.booking.let_go import CancelOrder
from domain.diaries import Diary
from tests.booking.scene import AINO, MENTOR, ORDER, details, hold, to_payment
from tests.spec import Spec


def resources(spec: Spec, kind: type) -> set[object]:
    return {event.resource_id for event in spec.new if isinstance(event, kind)}  # type: ignore[attr-defined]


def test_it_is_held_for_both_and_let_go_for_both(spec: Spec) -> None:
    assert resources(spec.when(hold()), Diary.TimeHeld) == {MENTOR}
    assert resources(spec.when(details()), Diary.TimeHeld) == {AINO}
    assert resources(spec.when(to_payment()), Diary.TimeHeld) == {MENTOR, AINO}
    assert resources(spec.when(CancelOrder(order_id=ORDER)), Diary.TimeReleased) == {MENTOR, AINO}
