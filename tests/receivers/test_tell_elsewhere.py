"""Only an open https address can be told, of at least one kind of thing; secrets are exchanged."""

from uuid import UUID

import pytest

from application.receivers.tell_elsewhere import AddReceiver, ExchangeSecret, RemoveReceiver
from domain.receivers import AddressUnusable, Kind, NothingToTell, Receiver
from tests.memory_log import MemoryLog
from tests.spec import Spec

pytestmark = pytest.mark.feature("Q3")
ONE = UUID(int=1)
ADD = AddReceiver(
    address="https://crm.example/hooks", kinds=(Kind.SESSION_HELD, Kind.SESSION_HELD),
    receiver_id=ONE,
)  # fmt: skip


def test_a_receiver_is_told_of_each_kind_once() -> None:
    spec = Spec(MemoryLog()).when(ADD).then(Receiver.Added)
    assert spec.event(Receiver.Added).kinds == (Kind.SESSION_HELD,)


def test_a_receiver_of_nothing_is_refused() -> None:
    nothing = AddReceiver(address="https://crm.example/", kinds=(), receiver_id=ONE)
    Spec(MemoryLog()).when(nothing).then_refused(NothingToTell)


@pytest.mark.asvs("1.3.6")
@pytest.mark.parametrize(
    "address",
    [
        "", "crm.example", "http://crm.example/", "ftp://crm.example/", "file:///etc/passwd",
        "https://", "https:///x", "https://crm.example:8443/", "https://user@crm.example/",
        "https://user:pw@crm.example/", "https://crm.example/#x", "https://crm.example:99999/",
        "https://crm.example\\@evil.example/", "https://crm.example/ x",
        "https://crm.example/\r\nA: b",
        "javascript:alert(1)", "https://\u24d4xample.com/", "https://[::1", "gopher://x/",
    ],
)  # fmt: skip
def test_any_other_address_is_refused(address: str) -> None:
    wish = AddReceiver(address=address, kinds=(Kind.SESSION_HELD,), receiver_id=ONE)
    Spec(MemoryLog()).when(wish).then_refused(AddressUnusable)


def test_its_secret_is_exchanged_as_long_as_it_is_told() -> None:
    spec = Spec(MemoryLog()).given(ADD).when(ExchangeSecret(receiver_id=ONE))
    assert spec.event(Receiver.SecretExchanged).version == 2
    spec.given(RemoveReceiver(receiver_id=ONE))
    spec.when(ExchangeSecret(receiver_id=ONE)).then()


def test_it_is_removed_once() -> None:
    spec = Spec(MemoryLog()).given(ADD).when(RemoveReceiver(receiver_id=ONE))
    spec.then(Receiver.Removed).when(RemoveReceiver(receiver_id=ONE)).then()
