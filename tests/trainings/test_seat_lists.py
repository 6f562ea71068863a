"""What happens to seats is applied to the page as to the seating itself."""

from application.trainings.seat_lists import seats_after
from application.trainings.training_page import training_page
from tests.spec import Spec
from tests.trainings.scene import NAMES, TRAINING, on_sale, queued, seated


def test_every_event_of_the_seats_is_followed(spec: Spec) -> None:
    queued(seated(on_sale(spec), 6), NAMES[0])
    ours = [e for e in spec.log.recorded if TRAINING in training_page.key(e)]
    page = training_page.fold(None, ours[0])
    for event in ours[1:]:
        page = seats_after(page, event)
    assert (page.capacity, len(page.seats), len(page.holds), len(page.queue)) == (6, 6, 0, 1)


def test_what_happens_elsewhere_leaves_them_alone(spec: Spec) -> None:
    on_sale(spec)
    page = training_page.fold(None, spec.log.recorded[1])
    assert seats_after(page, spec.log.recorded[1]) is page
