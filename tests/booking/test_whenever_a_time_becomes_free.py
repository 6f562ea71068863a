from application.booking.let_go import CancelOrder
from application.booking.offer_time import OfferFreedTime
from application.booking.whenever_a_time_becomes_free import whenever_a_time_becomes_free
from application.policies import Errand, Later
from domain.diaries import Diary
from domain.waiting import WaitingList
from tests.booking.scene import AINO, MENTOR, ORDER, after, hold, slot
from tests.booking.test_offer_time import FREED, LAPSE, OFFER, freed
from tests.booking.test_wait_for_time import FIRST, SECOND, join
from tests.spec import Spec, commanded


def test_it_is_offered_to_whoever_waits(spec: Spec) -> None:
    released = spec.given(hold()).when(CancelOrder(order_id=ORDER)).event(Diary.TimeReleased)
    (offer,) = commanded(whenever_a_time_becomes_free, released)
    assert isinstance(offer, OfferFreedTime)
    assert (offer.mentor_id, offer.slot) == (MENTOR, slot())
    assert commanded(whenever_a_time_becomes_free, released) == [offer]


def test_whoever_it_is_kept_for_is_told_and_has_a_deadline(spec: Spec) -> None:
    offered = freed(spec).when(FREED).event(WaitingList.TimeOffered)
    ids = {"to": str(AINO), "mentor_id": str(MENTOR), "offer_id": str(OFFER)}
    letter = Errand("letter", {"letter": "time_freed", **ids})
    assert commanded(whenever_a_time_becomes_free, offered) == [
        Later(after(hours=2), LAPSE), letter,
    ]  # fmt: skip


def test_who_begins_to_wait_gets_the_address_of_their_place_and_is_told_who_asked_again(
    spec: Spec,
) -> None:
    ids = {"to": str(AINO), "mentor_id": str(MENTOR), "entry_id": str(FIRST)}
    joined = spec.when(join()).event(WaitingList.Joined)
    again = spec.when(join(SECOND)).event(WaitingList.AskedAgain)
    for event, letter in ((joined, "time_awaited"), (again, "time_asked_again")):
        assert commanded(whenever_a_time_becomes_free, event) == [
            Errand("letter", {"letter": letter, **ids})
        ]
