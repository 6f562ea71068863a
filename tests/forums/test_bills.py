"""A membership is paid by the member, unless an organisation does."""

import pytest

from domain.cancelling_policy import Payer
from domain.forums import Forum
from tests.forums.scene import FOUNDED, admitted, applied, person
from tests.spec import Spec


@pytest.mark.feature("H4")
def test_a_member_pays_by_themselves(spec: Spec) -> None:
    spec.given(FOUNDED, applied("Aino")).when(admitted("Aino"))
    bill = spec.event(Forum.MemberJoined).bill
    assert (bill.payer, bill.client_id) == (Payer.CONSUMER, person("Aino"))
