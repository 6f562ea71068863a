"""The forum training comes before the first meeting."""

import pytest

from domain.forums import Forum
from domain.forums.words import NotAMember
from tests.forums.scene import joined, trained
from tests.spec import Spec

pytestmark = pytest.mark.feature("H1")


def test_each_member_is_noted_once(spec: Spec) -> None:
    joined(spec, "Aino", "Bo").given(trained("Aino"))
    spec.when(trained("Aino", "Bo")).then(Forum.MemberTrained)


def test_only_members_are_noted(spec: Spec) -> None:
    joined(spec, "Aino").when(trained("Bo")).then_refused(NotAMember)
