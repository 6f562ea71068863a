"""The waiting list: in the order people came, offered by the clock of the place, then the next."""

from datetime import UTC, datetime, timedelta

import pytest

from application.mentors.pause_mentor import LeavePool
from application.trainings.give_up_seat import GiveUpSeat
from application.trainings.join_queue import LeaveQueue
from application.trainings.settle_seats import SettleSeats
from domain.mentors import mentor_of
from domain.people import EmailTaken, Person
from domain.refusals import NotFound
from domain.slots import Slot
from domain.trainings import Group, Quota, Seating
from domain.trainings.words import (
    AlreadyRegistered,
    AlreadyWaiting,
    EntryUnknown,
    OfferExpired,
)
from domain.written_names import AddressUnreadable, NameUnreadable
from tests.spec import Spec
from tests.trainings.scene import (
    MENTORS,
    NAMES,
    NORDPUU,
    TRAINING,
    at,
    contact_of_nordpuu,
    entry,
    mentors,
    on_sale,
    person,
    queue,
    queued,
    seated,
    seats,
    waits,
)

pytestmark = pytest.mark.feature("I2")
AINO, OSKARI, KAISLA = NAMES[:3]


def full(spec: Spec) -> Spec:
    return seated(on_sale(spec), 6)


def freed(spec: Spec) -> Spec:
    """One of those with a seat gives it up."""
    return spec.given(GiveUpSeat(training_id=TRAINING, seat_id=next(iter(seats(spec)))))


def test_who_comes_to_a_full_training_waits_at_the_end(spec: Spec) -> None:
    full(spec).when(waits(AINO)).then(Seating.QueueJoined, Person.Registered, Person.RoleGranted)
    queued(spec, OSKARI)
    assert [one.entry_id for one in queue(spec)] == [entry(AINO), entry(OSKARI)]
    assert not any(one.until for one in queue(spec))


def test_where_a_seat_is_free_it_is_offered_at_once(spec: Spec) -> None:
    on_sale(spec).when(waits(AINO)).then(
        Seating.QueueJoined, Seating.PlaceOffered, Person.Registered, Person.RoleGranted
    )


def test_a_seat_that_comes_free_is_offered_to_the_first_in_line(spec: Spec) -> None:
    queued(full(spec), AINO, OSKARI)
    spec.when(GiveUpSeat(training_id=TRAINING, seat_id=next(iter(seats(spec)))))
    offered = spec.event(Seating.PlaceOffered)
    assert (offered.entry_id, offered.person_id) == (entry(AINO), person(AINO))


def test_an_offer_stands_until_18_the_next_day(spec: Spec) -> None:
    freed(queued(full(spec), AINO))
    assert queue(spec)[0].until == at(1, 18)


@pytest.mark.parametrize(
    ("today", "until"),
    [
        # Clocks go forward in the night to 29 March 2026: 18.00 is 15.00 UTC, not 16.00.
        (datetime(2026, 3, 28, 10, tzinfo=UTC), datetime(2026, 3, 29, 15, tzinfo=UTC)),
        # They go back in the night to 25 October: 18.00 is 16.00 UTC again.
        (datetime(2026, 10, 24, 10, tzinfo=UTC), datetime(2026, 10, 25, 16, tzinfo=UTC)),
        # Half an hour before midnight in Helsinki it is still the same day there.
        (datetime(2026, 3, 28, 21, 30, tzinfo=UTC), datetime(2026, 3, 29, 15, tzinfo=UTC)),
        (datetime(2026, 3, 28, 22, 30, tzinfo=UTC), datetime(2026, 3, 30, 15, tzinfo=UTC)),
    ],
)
def test_the_hour_is_that_of_the_place_also_when_clocks_change(
    spec: Spec, today: datetime, until: datetime
) -> None:
    days = (Slot(datetime(2026, 11, 20, 8, tzinfo=UTC), 240),)
    on_sale(spec, gatherings=days).at(today).when(waits(AINO))
    assert spec.event(Seating.PlaceOffered).until == until


def test_a_training_abroad_goes_by_its_own_clock(spec: Spec) -> None:
    days = (Slot(datetime(2026, 11, 20, 8, tzinfo=UTC), 240, "America/New_York"),)
    today = datetime(2026, 3, 7, 20, tzinfo=UTC)  # their clocks go forward the night after
    on_sale(spec, gatherings=days).at(today).when(waits(AINO))
    assert spec.event(Seating.PlaceOffered).until == datetime(2026, 3, 8, 22, tzinfo=UTC)


def test_an_offer_never_outlasts_the_start(spec: Spec) -> None:
    days = (Slot(at(1, 9), 240),)
    on_sale(spec, gatherings=days).when(waits(AINO))
    assert spec.event(Seating.PlaceOffered).until == at(1, 9)


def test_an_offer_not_taken_goes_to_the_next_in_line(spec: Spec) -> None:
    freed(queued(full(spec), AINO, OSKARI)).at(at(1, 18))
    spec.when(SettleSeats(training_id=TRAINING)).then(Seating.OfferLapsed, Seating.PlaceOffered)
    assert spec.event(Seating.OfferLapsed).entry_id == entry(AINO)
    assert spec.event(Seating.PlaceOffered).entry_id == entry(OSKARI)
    assert queue(spec)[0].until == at(2, 18)


def test_a_second_before_its_hour_the_offer_stands(spec: Spec) -> None:
    freed(queued(full(spec), AINO, OSKARI)).at(at(1, 18) - timedelta(seconds=1))
    spec.when(SettleSeats(training_id=TRAINING)).then()


def test_an_offer_that_lapsed_says_so(spec: Spec) -> None:
    freed(queued(full(spec), AINO)).at(at(2))
    spec.given(SettleSeats(training_id=TRAINING))
    spec.when(LeaveQueue(training_id=TRAINING, entry_id=entry(AINO))).then_refused(OfferExpired)


def test_who_declines_makes_way_for_the_next(spec: Spec) -> None:
    freed(queued(full(spec), AINO, OSKARI))
    spec.when(LeaveQueue(training_id=TRAINING, entry_id=entry(AINO)))
    spec.then(Seating.QueueLeft, Seating.PlaceOffered)
    assert spec.event(Seating.PlaceOffered).entry_id == entry(OSKARI)


def test_for_whom_a_seat_is_waited_follows_from_who_asks(spec: Spec) -> None:
    contact_of_nordpuu(mentors(full(spec), 7), person(OSKARI))
    spec.when(waits(AINO))
    assert spec.event(Seating.QueueJoined).group is Group.PRIVATE
    spec.by = MENTORS[6]
    spec.when(waits("Mentor")).then(Seating.QueueJoined)
    joined = spec.event(Seating.QueueJoined)
    assert (joined.group, joined.person_id) == (Group.MENTOR, MENTORS[6])
    spec.by = person(OSKARI)
    spec.when(waits(OSKARI, organisation_id=NORDPUU)).then(Seating.QueueJoined)
    joined = spec.event(Seating.QueueJoined)
    assert (joined.group, joined.person_id) == (Group.ORGANISATION, person(OSKARI))


def test_nobody_waits_for_an_organisation_that_is_not_theirs(spec: Spec) -> None:
    contact_of_nordpuu(full(spec), person(OSKARI))
    spec.when(waits(AINO, organisation_id=NORDPUU)).then_refused(NotFound)
    spec.when(waits(AINO, organisation_id=person(AINO))).then_refused(NotFound)


def test_who_is_a_mentor_no_more_waits_as_anybody(spec: Spec) -> None:
    left = LeavePool(mentor_id=mentor_of(MENTORS[6]), reason="Retired")
    mentors(full(spec), 7).given(left).by = MENTORS[6]
    spec.when(waits(AINO))
    assert spec.event(Seating.QueueJoined).group is Group.PRIVATE


def test_a_seat_of_the_mentors_quota_is_offered_to_no_visitor(spec: Spec) -> None:
    seated(on_sale(spec, seats=7, quotas=(Quota(Group.MENTOR, 7),)), 6)
    queued(spec, AINO)
    assert queue(spec)[0].until is None
    mentors(spec, 7).by = MENTORS[6]
    spec.when(waits("Mentor"))
    assert spec.event(Seating.PlaceOffered).person_id == MENTORS[6]


def test_nobody_leaves_a_list_they_are_not_on(spec: Spec) -> None:
    spec = full(spec)
    spec.when(LeaveQueue(training_id=TRAINING, entry_id=entry(KAISLA))).then_refused(EntryUnknown)


def test_nobody_waits_twice(spec: Spec) -> None:
    queued(full(spec), AINO).when(waits(AINO)).then()
    spec.by = person(AINO)
    spec.when(waits(AINO, entry_id=entry("another"))).then_refused(AlreadyWaiting)


def test_who_has_a_seat_does_not_wait(spec: Spec) -> None:
    spec = full(spec)
    spec.by = MENTORS[0]
    spec.when(waits("Mentor", person_id=MENTORS[0])).then_refused(AlreadyRegistered)


def test_an_address_belongs_to_one_person(spec: Spec) -> None:
    queued(full(spec), AINO)
    another = waits(OSKARI, email="aino@x.example")
    spec.when(another).then_refused(EmailTaken)


PERSIAN = "\u0646\u0627\u0632\u0646\u06cc\u0646\u200c\u0632\u0647\u0631\u0627"
ODD_NAMES = {
    "  Aino\u00a0 Korhonen ": "Aino Korhonen",
    "A\u0308ino": "Äino",
    "Aino\x00Korhonen": "AinoKorhonen",
    "Aino\r\nBcc: x": "Aino Bcc: x",
    "\u202eonia\u202c": "onia",
    "Ai\u200bno": "Aino",
    PERSIAN: PERSIAN,
    "Nguyễn Thị Ánh": "Nguyễn Thị Ánh",
    "Æsa Þórsdóttir": "Æsa Þórsdóttir",
    "鈴木 花子": "鈴木 花子",
    "O'Hara-Šťastná": "O'Hara-Šťastná",
    "Bo 👩‍🚀": "Bo 👩‍🚀",
    "<script>alert(1)</script>": "<script>alert(1)</script>",
}


@pytest.mark.parametrize("name", ODD_NAMES)
def test_a_name_is_taken_as_it_is_written_without_hidden_signs(spec: Spec, name: str) -> None:
    full(spec).when(waits(AINO, name=name))
    assert spec.event(Person.Registered).name == ODD_NAMES[name]


LEADING = ["Win https://evil.example", "See www.evil.example", "[Pay](/x)"]


@pytest.mark.parametrize("name", [" ", "\u200b\u200d", "\u202e", "\x00", "...", "\ud800", *LEADING])
def test_a_name_has_letters(spec: Spec, name: str) -> None:
    full(spec).when(waits(AINO, name=name)).then_refused(NameUnreadable)


@pytest.mark.parametrize(
    "email", ["aino", "aino@", "@x.example", "a b@x.example", "a@x", "a@x.example\x00", "a@@x.fi"]
)
def test_an_address_is_whole(spec: Spec, email: str) -> None:
    full(spec).when(waits(AINO, email=email)).then_refused(AddressUnreadable)
