"""Who was there is noted day by day; a later list replaces an earlier one."""

from uuid import UUID

import pytest

from application.trainings.take_attendance import NotAParticipant, TakeAttendance
from domain.trainings import Completion
from domain.trainings.completion import NoSuchGathering
from domain.trainings.words import NotHeldYet
from tests.spec import Spec
from tests.trainings.scene import DAYS, MENTORS, TRAINING, on_sale, seated

pytestmark = pytest.mark.feature("I3")


def there(*people: UUID, day: int = 0) -> TakeAttendance:
    return TakeAttendance(training_id=TRAINING, gathering=day, present=people)


@pytest.fixture
def begun(spec: Spec) -> Spec:
    return seated(on_sale(spec), 3).at(DAYS[0].starts_at)


def test_the_list_of_a_day_is_noted(begun: Spec) -> None:
    begun.when(there(MENTORS[1], MENTORS[0], MENTORS[1]))
    begun.then(Completion.Opened, Completion.AttendanceTaken)
    assert begun.event(Completion.AttendanceTaken).present == tuple(sorted(MENTORS[:2]))


def test_a_corrected_list_replaces_it(begun: Spec) -> None:
    begun.given(there(*MENTORS[:2])).when(there(MENTORS[0])).then(Completion.AttendanceTaken)
    begun.when(there(MENTORS[0])).then()


def test_only_participants_are_on_it(begun: Spec) -> None:
    begun.when(there(MENTORS[9])).then_refused(NotAParticipant)


def test_a_day_there_is_not_has_no_list(begun: Spec) -> None:
    begun.when(there(day=3)).then_refused(NoSuchGathering)


def test_a_day_to_come_has_no_list(begun: Spec) -> None:
    begun.when(there(day=1)).then_refused(NotHeldYet)
