from datetime import date
from uuid import UUID

from application.booking.take_offer import TakeOffer
from application.booking.wait_for_time import StopWaiting
from application.booking.waiting_page import Kept, WaitingPage, Waits, waiting_page
from domain.waiting import WaitingList
from tests.booking.scene import AINO, HOUR, MENTOR, VEERA, after, slot
from tests.booking.test_offer_time import FREED, LAPSE, OFFER, freed
from tests.booking.test_wait_for_time import FIRST, SECOND, join
from tests.spec import Spec, shown


def waits(entry: UUID) -> Waits:
    return Waits(entry, HOUR, date(2026, 3, 3), date(2026, 3, 31))


def page(spec: Spec) -> WaitingPage:
    found: WaitingPage = shown(
        waiting_page, *(e for e in spec.log.recorded if isinstance(e, WaitingList.Event))
    )
    return found


def test_it_shows_the_queue_and_what_is_kept_for_whom(spec: Spec) -> None:
    shows = page(freed(spec).given(FREED))
    kept = Kept(OFFER, FIRST, AINO, HOUR, slot(), after(hours=2))
    assert shows == WaitingPage(MENTOR, (waits(FIRST), waits(SECOND)), (kept,))
    assert shows.kept(OFFER) == kept
    assert shows.kept(UUID(int=9)) is None


def test_who_took_a_time_waits_no_longer(spec: Spec) -> None:
    take = TakeOffer(mentor_id=MENTOR, offer_id=OFFER)
    assert page(freed(spec).given(FREED, take)) == WaitingPage(MENTOR, (waits(SECOND),), ())


def test_who_let_it_go_waits_still_and_who_left_does_not(spec: Spec) -> None:
    freed(spec).given(FREED).at(after(hours=2)).given(LAPSE)
    assert page(spec) == WaitingPage(MENTOR, (waits(FIRST), waits(SECOND)), ())
    spec.given(StopWaiting(mentor_id=MENTOR, entry_id=FIRST))
    assert page(spec).entries == (waits(SECOND),)
    assert page(spec).place(SECOND) == waits(SECOND)
    assert page(spec).place(FIRST) is None
    assert join(SECOND, VEERA).person_id == VEERA
