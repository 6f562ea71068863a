from domain.people import Person, Role
from tests.booking.scene import AINO, OTHER, details, hold
from tests.spec import Spec


def test_whoever_orders_first_becomes_a_client(spec: Spec) -> None:
    spec.given(hold()).when(details(phone="040 123"))
    assert spec.event(Person.Registered).phone == "040 123"
    assert spec.event(Person.RoleGranted).role is Role.CLIENT


def test_whoever_is_known_is_not_registered_again(spec: Spec) -> None:
    spec.given(hold(), details(), hold(OTHER, days=8)).when(details(OTHER, AINO, name="A. K."))
    assert not [event for event in spec.new if isinstance(event, Person.Event)]
