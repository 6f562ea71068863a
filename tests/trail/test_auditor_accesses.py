from datetime import timedelta
from uuid import uuid4

import pytest

from application.trail.auditor_accesses import AuditorAccess, auditor_accesses
from application.trail.open_to_auditor import CloseToAuditor, OpenToAuditor
from application.views import Change, Put
from domain.audit_access import AccessTooWide, AuditAccess
from tests.memory_log import MemoryLog
from tests.spec import NOON, Spec

pytestmark = pytest.mark.feature("N1")
CASE, ACCESS = uuid4(), uuid4()
OPEN = OpenToAuditor(
    auditor="EMCC", cases=(CASE,), until=NOON + timedelta(days=7), access_id=ACCESS
)


def spec() -> Spec:
    return Spec(MemoryLog())


def test_an_access_stands_in_the_list_until_it_is_closed() -> None:
    one = spec().when(OPEN)
    (put,) = auditor_accesses.rows(one.event(AuditAccess.Opened))
    assert put == Put(AuditorAccess(ACCESS, "EMCC", (CASE,), NOON + timedelta(days=7)))
    closed = one.when(CloseToAuditor(access_id=ACCESS)).event(AuditAccess.Closed)
    assert list(auditor_accesses.rows(closed)) == [Change({"access_id": ACCESS}, {"closed": True})]


def test_an_access_is_open_until_its_moment_and_not_at_it() -> None:
    access = AuditorAccess(ACCESS, "EMCC", (CASE,), NOON)
    assert access.open_at(NOON - timedelta(seconds=1))
    assert not access.open_at(NOON)


def test_closing_twice_is_closing_once() -> None:
    closed = spec().given(OPEN, CloseToAuditor(access_id=ACCESS))
    closed.when(CloseToAuditor(access_id=ACCESS)).then()


def test_more_than_ninety_days_is_refused() -> None:
    long = OpenToAuditor(auditor="x", cases=(CASE,), until=NOON + timedelta(days=91))
    spec().when(long).then_refused(AccessTooWide)
