"""The forum training comes before the first meeting."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.forums import Forum
from domain.forums.words import NotAMember, NotTrainedYet
from tests.forums.scene import TODAY, joined, trained
from tests.spec import Spec

pytestmark = pytest.mark.feature("H1")


def test_each_member_is_noted_once(spec: Spec) -> None:
    joined(spec, "Aino", "Bo").given(trained("Aino"))
    spec.when(trained("Aino", "Bo")).then(Forum.MemberTrained)


def test_only_members_are_noted(spec: Spec) -> None:
    joined(spec, "Aino").when(trained("Bo")).then_refused(NotAMember)


def test_a_training_to_come_is_not_noted(spec: Spec) -> None:
    later = replace(trained("Aino"), trained_on=TODAY + timedelta(days=1))
    joined(spec, "Aino").when(later).then_refused(NotTrainedYet)
