"""The mentee's page is headed by what the mentoring is for, once everybody has accepted it."""

import asyncio
from types import SimpleNamespace
from typing import Any

import pytest

from api.agreements.seen import purpose_in_force
from tests.agreements.scene import OFFER, accept, by, offered, page
from tests.engagements.scene import AINO, CASE, SANNA_HERSELF
from tests.spec import Spec

pytestmark = pytest.mark.feature("D1")


def heading(spec: Spec) -> str:
    """What a page of the engagement would be headed by now."""

    async def document(*_: object) -> Any:
        return page(spec)

    desk: Any = SimpleNamespace(
        shelf=SimpleNamespace(document=document),
        reception=SimpleNamespace(log=SimpleNamespace(stream=spec.log.streams.__getitem__)),
    )
    return asyncio.run(purpose_in_force(desk, CASE))


def test_before_everybody_accepted_there_is_none(spec: Spec) -> None:
    assert heading(offered(spec)) == ""


def test_in_force_it_is_the_agreement_s_own_purpose(spec: Spec) -> None:
    offered(spec)
    by(spec, AINO).given(accept(spec))
    by(spec, SANNA_HERSELF).given(accept(spec))
    assert heading(spec) == OFFER.purpose
