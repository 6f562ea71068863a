"""What was bought ready-made ends by itself once every talk is behind it."""

import pytest

from application.engagements.close_session import MarkHeld
from application.engagements.end_if_done import EndIfDone
from domain.engagements import Engagement
from tests.booking.scene import THE_FIRM, after
from tests.engagements.scene import BOOKED, CASE, RUNNING, SESSION
from tests.engagements.test_book_next_talk import BOUGHT, ENGAGEMENT, FIRST, NEXT
from tests.memory_log import MemoryLog
from tests.spec import Spec

DONE = EndIfDone(engagement_id=ENGAGEMENT)
HELD = MarkHeld(engagement_id=ENGAGEMENT, session_id=FIRST)
SECOND = MarkHeld(engagement_id=ENGAGEMENT, session_id=NEXT.session_id)
pytestmark = pytest.mark.feature("D6")


@pytest.fixture
def quick() -> Spec:
    return Spec(MemoryLog()).given(*THE_FIRM, *BOUGHT)


def test_it_ends_after_the_last_talk(quick: Spec) -> None:
    quick.given(NEXT).at(after(days=8)).given(HELD).at(after(days=22)).given(SECOND)
    quick.at(after(days=37)).when(DONE).then(Engagement.Ended)
    quick.when(DONE).then()


def test_not_while_a_talk_is_still_to_be_booked(quick: Spec) -> None:
    quick.at(after(days=8)).given(HELD).at(after(days=23)).when(DONE).then()


def test_not_while_a_talk_is_still_to_come(quick: Spec) -> None:
    quick.given(NEXT).at(after(days=8)).given(HELD).when(DONE).then()


def test_a_programme_is_ended_by_people(spec: Spec) -> None:
    held = MarkHeld(engagement_id=CASE, session_id=SESSION)
    spec.given(*RUNNING, BOOKED).at(after(days=8)).given(held)
    spec.at(after(days=60)).when(EndIfDone(engagement_id=CASE)).then()
