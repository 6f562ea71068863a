"""The firm stops taking new clients for a time, on one theme or at all."""

from datetime import date
from typing import cast

import pytest

from application.network.halt_intake import HaltIntake, ReopenIntake
from domain.network import IntakeStopped, Network
from domain.themes import ThemeUnknown
from tests.spec import Spec

pytestmark = pytest.mark.feature("A1")
TODAY, LAST = date(2026, 3, 2), date(2026, 3, 31)
FULL = HaltIntake(theme="leadership", until=LAST, reason="Mentorit täynnä")


def network(spec: Spec) -> Network:
    found = None
    for event in spec.log.recorded:
        found = event.mutate(found)
    return cast("Network", found)


def test_a_halted_theme_is_not_taken_until_its_last_day_has_passed(spec: Spec) -> None:
    spec.when(FULL).then(Network.Opened, Network.IntakeHalted)
    with pytest.raises(IntakeStopped):
        network(spec).require_intake(("leadership",), LAST)
    network(spec).require_intake(("leadership",), date(2026, 4, 1))


def test_who_comes_with_another_theme_besides_is_taken(spec: Spec) -> None:
    spec.given(FULL)
    network(spec).require_intake(("leadership", "innovation"), TODAY)
    network(spec).require_intake((), TODAY)


def test_with_no_theme_nobody_is_taken(spec: Spec) -> None:
    spec.given(HaltIntake(reason="Kesä"))
    for themes in ((), ("innovation",)):
        with pytest.raises(IntakeStopped):
            network(spec).require_intake(themes, TODAY)
    spec.when(ReopenIntake()).then(Network.IntakeReopened)
    network(spec).require_intake(("innovation",), TODAY)


def test_only_themes_of_the_taxonomy_are_halted(spec: Spec) -> None:
    spec.when(HaltIntake(theme="luck", reason="?")).then_refused(ThemeUnknown)
