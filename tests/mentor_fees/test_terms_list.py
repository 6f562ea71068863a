"""Every version of the terms is listed, and when the mentor accepted it."""

from datetime import date
from decimal import Decimal

import pytest

from application.mentor_fees.terms_list import rows
from domain.mentor_fees import Route
from tests.mentor_fees.scene import SANNA, SANNA_HERSELF, agreed, offered
from tests.spec import Spec
from tests.tables import kept

pytestmark = pytest.mark.feature("R12")


def test_a_version_says_how_the_mentor_is_paid_and_whether_it_is_accepted(spec: Spec) -> None:
    offer, accept = agreed()
    (one,) = kept(rows, "version", spec.given(offer))
    assert (one.mentor_id, one.person_id, one.version) == (SANNA, SANNA_HERSELF, 1)
    assert (one.route, one.share, one.accepted_on) == (Route.SELF_BILLED, Decimal(60), None)
    (one,) = kept(rows, "version", spec.given(accept))
    assert one.accepted_on == date(2026, 3, 2)


def test_who_is_paid_where_stands_in_no_list(spec: Spec) -> None:
    (one,) = kept(rows, "version", spec.given(offered()))
    assert "FI21" not in str(one)
    assert "Lehtonen" not in str(one)
