"""The agreement's page: versions, and who accepted which, when and how; no word of content."""

from dataclasses import replace

import pytest

from application.agreements.accept_agreement import DeclineAgreement
from domain.agreements import Means, Role
from tests.agreements.scene import OFFER, accept, by, offered, page
from tests.engagements.scene import AINO, CASE, OFFICE, SANNA, SANNA_HERSELF
from tests.spec import NOON, Spec

pytestmark = pytest.mark.feature("D2")


def test_it_waits_for_its_parties(spec: Spec) -> None:
    shown = page(offered(spec))
    assert (shown.in_force, shown.newest.version, shown.newest.offered_by) == (0, 1, OFFICE)
    assert [party.role for party in shown.newest.waiting] == [Role.MENTEE, Role.MENTOR]
    assert not shown.newest.by_mentees


def test_it_shows_who_accepted_when_and_how(spec: Spec) -> None:
    offered(spec)
    for person in (AINO, SANNA_HERSELF):
        by(spec, person).given(accept(spec))
    shown = page(spec)
    first, second = shown.newest.accepted
    assert (first.person_id, first.at, first.means, first.noted_by) == (
        AINO, NOON, Means.LINK, AINO,
    )  # fmt: skip
    assert (second.party_id, second.sha256) == (SANNA, shown.newest.sha256)
    assert (shown.in_force, shown.newest.in_force_at, shown.newest.waiting) == (1, NOON, ())
    assert shown.newest.by_mentees


def test_what_holds_stays_until_the_new_version_is_accepted(spec: Spec) -> None:
    offered(spec)
    for person in (AINO, SANNA_HERSELF):
        by(spec, person).given(accept(spec))
    spec.given(replace(OFFER, ai_use=True))
    shown = page(spec)
    assert (shown.in_force, shown.newest.version) == (1, 2)
    by(spec, AINO).given(DeclineAgreement(engagement_id=CASE, version=2))
    assert page(spec).newest.declined == (AINO,)
