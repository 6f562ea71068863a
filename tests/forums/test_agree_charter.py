"""Everybody signs the charter in its newest version."""

from typing import get_type_hints

import pytest

from application.forums.agree_charter import SignCharter
from domain.forums import Forum
from domain.forums.words import CharterMissing, NotAMember, OldCharter
from domain.privacy import Personal, Purpose, classify
from tests.forums.scene import CHARTER, FORUM, forum, joined, person, signed
from tests.spec import Spec

pytestmark = pytest.mark.feature("H3")


def sign(version: int = 1) -> SignCharter:
    return SignCharter(forum_id=FORUM, version=version)


def test_a_member_signs_once(spec: Spec) -> None:
    joined(spec, "Aino").given(CHARTER).by = person("Aino")
    spec.when(sign()).then(Forum.CharterSigned)
    spec.when(sign()).then()


def test_a_new_version_is_signed_anew(spec: Spec) -> None:
    signed(joined(spec, "Aino").given(CHARTER), "Aino").given(CHARTER)
    assert forum(spec).members[person("Aino")].signed == 1
    spec.by = person("Aino")
    spec.when(sign(1)).then_refused(OldCharter)
    spec.when(sign(2)).then(Forum.CharterSigned)


def test_nobody_signs_what_is_not_written(spec: Spec) -> None:
    joined(spec, "Aino").by = person("Aino")
    spec.when(sign()).then_refused(CharterMissing)


def test_only_members_sign(spec: Spec) -> None:
    joined(spec, "Aino").given(CHARTER).when(sign()).then_refused(NotAMember)


def test_its_text_is_sealed_under_the_forums_key() -> None:
    hints = get_type_hints(Forum.CharterDrafted, include_extras=True)
    assert classify(hints["text"]) == Personal(Purpose.FORUM)
