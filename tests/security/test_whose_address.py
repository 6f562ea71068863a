"""Whose an address is nobody learns by typing it, and nobody acts in the name of somebody else.

Every form and operation that is open to strangers and takes an address is answered alike for one
we know and one we do not; an id of a person that a stranger sends along counts for nothing.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest

from api.booking.order_links import order_key, order_link
from api.route_actions import routes_of, rules_of
from application.booking.hold_time import HoldTime
from application.booking.order_page import order_page
from application.people.register_person import RegisterPerson
from application.trainings.open_registration import OpenRegistration
from domain.events import derived
from domain.matters import REACH
from domain.orders import OrderState
from domain.people import Role
from tests.booking.scene import HOUR, MENTOR, SANNA, THE_FIRM
from tests.forums.scene import FORUM, FOUNDED, PROFILE, admitted, applied, person
from tests.signed_in import House, open_house
from tests.spec_times import NOON
from tests.trainings.scene import planned

KNOWN, VICTIM = "aino@x.example", person("Aino")
TRAINING = UUID("774563f4-6d88-47d0-bf6f-aac065351739")
IDS = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|/orders/[\w-]+")
Body = dict[str, Any]
pytestmark = [pytest.mark.feature("Q1"), pytest.mark.asvs("6.3.8"), pytest.mark.asvs("8.2.2")]


@pytest.fixture(scope="module")
def house(module_database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A firm that sells talks and a training, and a forum whose member Aino is."""
    folder: Path = tmp_path_factory.mktemp("house")
    with open_house(module_database, folder) as house:
        house.let_it_be(NOON)
        house.do(*THE_FIRM[1:], planned(training_id=TRAINING, trainer_id=SANNA, seats=16),
                 OpenRegistration(training_id=TRAINING))  # fmt: skip
        house.do(FOUNDED, applied("Aino"), admitted("Aino"))
        yield house


DAYS = (NOON + timedelta(days=7 * week + day) for week in count(1) for day in range(5))


def held(house: House) -> UUID:
    """An order of somebody nobody knows yet."""
    order = uuid4()
    house.do(
        HoldTime(service_id=HOUR, mentor_id=MENTOR, starts_at=next(DAYS), order_id=order)
    )  # fmt: skip
    return order


def said(house: House, email: str) -> Body:
    """What every one of them asks for."""
    return {"name": "Aino Korhonen", "email": email, "language": "fi"}


def ordering(house: House, email: str) -> Body:
    return said(house, email) | {
        "theme": "leadership", "accept_terms": True, "start_early": True, "knows_right_ends": True,
    }  # fmt: skip


def seats(house: House, email: str) -> Body:
    return said(house, email) | {
        "training_id": str(TRAINING), "seats": 1, "organisation": "Saha Oy",
        "business_id": "1234567-1", "street": "Satamakatu 1", "postcode": "00160",
        "town": "Helsinki", "invoice_email": "laskut@saha.example", "accept_terms": True,
    }  # fmt: skip


def waiting(house: House, email: str) -> Body:
    days = {"first": "2026-04-06", "last": "2026-04-10"}
    return said(house, email) | days | {"mentor_id": str(MENTOR), "service_id": str(HOUR)}


def queue(house: House, email: str) -> Body:
    return said(house, email) | {"training_id": str(TRAINING)}


def forum(house: House, email: str) -> Body:
    told = {"forum_id": str(FORUM), "employer": "Saha Oy", "profile": PROFILE}
    return said(house, email) | told


def mentor(house: House, email: str) -> Body:
    told = {"headline": "Kasvu", "motivation": "Haluan auttaa", "themes": ["leadership"]}
    return said(house, email) | told


OPERATIONS: dict[str, Callable[[House, str], Body]] = {
    "/api/booking/give-details": lambda house, email: (
        ordering(house, email) | {"order_id": str(held(house))}
    ),
    "/api/booking/wait-for-time": waiting,
    "/api/enquiries/make-enquiry": lambda house, email: said(house, email) | {"words": "Paljonko?"},
    "/api/forums/apply-to-forum": forum,
    "/api/mentors/apply-as-mentor": mentor,
    "/api/trainings/join-queue": queue,
    "/api/trainings/order-seats": seats,
    "/api/withdrawals/state-withdrawal": lambda house, email: (
        said(house, email) | {"contract": "Tilaus"}
    ),
}
PAGES: dict[str, Callable[[House, str], Body]] = {
    "/waiting": waiting,
    f"/trainings/{TRAINING}/queue": queue,
    f"/trainings/{TRAINING}/organisation": lambda house, email: (
        seats(house, email) | {"accept_terms": "yes"}
    ),
    f"/forums/{FORUM}/apply": forum,
    "/become-mentor": mentor,
    "/organisations": lambda house, email: said(house, email) | {"words": "Paljonko?"},
    "order": lambda house, email: ordering(house, email) | {"method": "card"},
}


def known_to(house: House, path: str) -> str:
    """An address we know: of a member of the forum where one may apply to it."""
    if "forum" in path:
        return KNOWN
    email = f"{uuid4().hex}@x.example"
    house.do(RegisterPerson(person_id=uuid4(), name="Tuttu", email=email))
    return email


def ask(house: House, path: str, email: str, **more: str) -> Any:
    """Send what is asked for, from a browser of its own."""
    browser = house.browser()
    if path in OPERATIONS:
        return browser.post(path, json=OPERATIONS[path](house, email) | more)
    where = order_link(house.reception, held(house)) if path == "order" else path
    wish = PAGES[path](house, email) | {"command_id": str(uuid4())} | more
    sent = {name: "yes" if value is True else value for name, value in wish.items()}
    return browser.post(where, data=sent, headers={"accept": "text/html"})


def plain(answer: Any, email: str) -> tuple[int, str, str, list[str]]:
    """An answer without the ids that are new each time."""
    told = answer.text if answer.status_code < 300 else ""
    location = IDS.sub("?", answer.headers.get("location", ""))
    names = sorted(set(answer.headers) - {"content-length", "set-cookie"})
    return answer.status_code, IDS.sub("?", told.replace(email, "?")), location, names


@pytest.mark.parametrize("path", [*OPERATIONS, *PAGES])
def test_a_known_address_is_answered_as_an_unknown_one(house: House, path: str) -> None:
    unknown = f"{uuid4().hex}@x.example"
    email = known_to(house, path)
    other, known = ask(house, path, unknown), ask(house, path, email)
    assert other.status_code in {200, 201, 303, 503}, other.text
    assert plain(known, email) == plain(other, unknown)
    owner = house.reception.log.find_subject("email", email)
    assert str(owner) not in known.text
    house.settle()


@pytest.mark.parametrize("path", [*OPERATIONS, *PAGES])
def test_what_would_be_refused_of_a_stranger_is_refused_of_the_known(
    house: House, path: str
) -> None:
    """A name without a letter in it must not tell either."""
    both = (f"{uuid4()}@x.example", known_to(house, path))
    some = [ask(house, path, email, name="\u202e") for email in both]
    assert len({answer.status_code for answer in some}) == 1, [one.text for one in some]


@pytest.mark.parametrize("path", [*OPERATIONS, *PAGES])
def test_nobody_acts_in_the_name_of_somebody_whose_id_they_know(house: House, path: str) -> None:
    house.settle()
    before = house.reception.shelf.position
    field = "client_id" if path in {"/api/booking/give-details", "order"} else "person_id"
    taken = ask(house, path, f"{uuid4().hex}@x.example", **{field: str(VICTIM)})
    assert taken.status_code < 500 or taken.status_code == 503
    house.settle()
    after = [vars(event) for event in house.reception.log.events(before, 100_000)]
    assert str(VICTIM) not in repr(after)
    assert after or taken.status_code >= 400


def test_every_open_operation_that_takes_an_address_is_tried(house: House) -> None:
    taking = set()
    for route in routes_of(house.app):
        opened = all(REACH[rule.matter].everybody for _, rule in rules_of(route))
        for part in route.dependant.body_params:
            kind = part.field_info.annotation
            if opened and is_dataclass(kind) and "email" in {one.name for one in fields(kind)}:
                taking.add(route.path)
    assert taking == set(OPERATIONS)


def test_an_id_in_the_log_is_made_of_no_address(house: House) -> None:
    """It comes from the request alone: who knows an address cannot look whether it was here."""
    email, key = f"{uuid4().hex}@x.example", {"idempotency-key": str(uuid4())}
    asked = "/api/booking/wait-for-time"
    first, again = (
        house.browser().post(asked, json=waiting(house, email), headers=key) for _ in range(2)
    )
    owner = house.reception.log.find_subject("email", email)
    assert owner == derived(UUID(first.json()["command_id"]), "person_id")
    assert again.json() == first.json()
    assert again.headers["idempotent-replayed"] == "true"


@pytest.mark.parametrize("path", ["/api/booking/hold-time", "/api/trainings/hold-seat"])
def test_who_knows_the_id_of_an_order_does_not_learn_its_address(house: House, path: str) -> None:
    order, later = held(house), next(DAYS).isoformat()
    wish = {"service_id": str(HOUR), "mentor_id": str(MENTOR), "starts_at": later}
    wish = wish if "booking" in path else {"training_id": str(TRAINING)}
    asker = house.browser()
    for who, status in ((asker, 422), (house.as_(Role.COORDINATOR), 404)):
        stolen = who.post(path, json=wish | {"order_id": str(order)})
        assert stolen.status_code == status, stolen.text
        assert "order_key" not in stolen.text
    own = asker.post(path, json=wish, headers={"idempotency-key": str(uuid4())})
    assert own.status_code == 201, own.text
    house.settle()
    found = house.run(lambda: house.reception.shelf.document(order_page, order))
    assert found
    assert found.state is OrderState.HELD  # nor is it let go for the one who knocked


def test_whom_an_order_is_for_is_not_told_to_whoever_typed_an_address(house: House) -> None:
    order, email = held(house), known_to(house, "order")
    wish = ordering(house, email) | {"order_id": str(order)}
    assert house.browser().post("/api/booking/give-details", json=wish).status_code == 200
    house.settle()
    shown = house.browser().get(f"/api/booking/orders/{order_key(house.reception, order)}")
    assert shown.status_code == 200
    assert shown.json()["client_id"] is None
    owner = house.reception.log.find_subject("email", email)
    assert owner
    assert str(owner) not in shown.text
