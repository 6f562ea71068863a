"""How many people could agree decides whether a second pair of hands is there at all."""

from uuid import UUID

import pytest

from application.bank.approving import entitled
from application.invoicing.note_entitled import NoteEntitled
from domain.people import Role
from tests.looking import looked
from tests.spec import Spec

VEIKKO, HENNA = UUID(int=0x600), UUID(int=0x601)
pytestmark = pytest.mark.feature("L2")


def test_where_nobody_was_ever_entitled_there_are_none(spec: Spec) -> None:
    assert looked(spec, entitled) == 0


def test_each_person_counts_once_and_only_while_entitled(spec: Spec) -> None:
    for person, role in (
        (VEIKKO, Role.FINANCE), (VEIKKO, Role.ADMINISTRATOR), (HENNA, Role.FINANCE)
    ):  # fmt: skip
        spec.given(NoteEntitled(person_id=person, role=role, entitled=True))
    assert looked(spec, entitled) == 2
    spec.given(NoteEntitled(person_id=HENNA, role=Role.FINANCE, entitled=False))
    assert looked(spec, entitled) == 1
