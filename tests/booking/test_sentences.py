from application.booking.sentences import SENTENCES
from domain.booking_rules import BookingRules
from domain.calendar_links import CalendarLink
from domain.diaries import Diary
from domain.events import events_by_name
from domain.orders import Order
from domain.waiting import WaitingList


def test_every_event_of_the_room_is_told_in_three_languages() -> None:
    kinds = {kind.__name__ for kind in (BookingRules, CalendarLink, Diary, Order, WaitingList)}
    own = {name for name in events_by_name() if name.split(".")[0] in kinds}
    assert own == set(SENTENCES)
    assert all(len(set(words)) == 3 and all(words) for words in SENTENCES.values())
