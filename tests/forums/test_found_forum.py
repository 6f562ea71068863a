"""A forum is founded with its theme and under the rules of its day."""

from dataclasses import replace

import pytest

from domain.forums import Forum, ForumState
from domain.themes import ThemeUnknown
from tests.forums.scene import FOUNDED, forum
from tests.spec import Spec

pytestmark = pytest.mark.feature("H1")


def test_it_recruits_under_the_rules_of_its_founding(spec: Spec) -> None:
    spec.when(FOUNDED).then(Forum.Founded)
    assert spec.event(Forum.Founded).terms == "forums/1"
    assert forum(spec).state is ForumState.RECRUITING


def test_its_theme_is_one_of_the_firms(spec: Spec) -> None:
    spec.when(replace(FOUNDED, theme="astrology")).then_refused(ThemeUnknown)


def test_founded_twice_it_is_founded_once(spec: Spec) -> None:
    spec.given(FOUNDED).when(FOUNDED).then()
