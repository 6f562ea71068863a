from application.booking.let_go import CancelOrder
from application.booking.promises import PromiseRow, rows
from application.views import Put, Remove
from domain.diaries import Diary
from tests.booking.scene import MENTOR, ORDER, ORDERED, after, hold, payment, slot
from tests.spec import Spec


def test_a_held_time_stands_with_its_end_and_its_buffers(spec: Spec) -> None:
    (step,) = rows(spec.when(hold()).event(Diary.TimeHeld))
    at, until = slot().starts_at, after(minutes=10)
    row = PromiseRow(MENTOR, ORDER, at, 60, "Europe/Helsinki", until, 0, 15)
    assert step == Put(row)
    assert row.slot == slot()


def test_a_time_let_go_stands_no_longer(spec: Spec) -> None:
    released = spec.given(hold()).when(CancelOrder(order_id=ORDER)).event(Diary.TimeReleased)
    gone = {"resource_id": MENTOR, "promise_id": ORDER, "starts_at": slot().starts_at}
    assert list(rows(released)) == [Remove(gone)]


def test_paying_leaves_the_hold_to_become_a_promise(spec: Spec) -> None:
    spec.given(*ORDERED).when(payment())
    assert not [step for event in spec.new for step in rows(event)]
