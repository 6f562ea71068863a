"""The map of competences is kept: areas stand under themes."""

import pytest

from application.network.define_area import DefineArea, RetireArea
from domain.languages import InThreeLanguages
from domain.network import AreaIsATheme, Network
from domain.themes import THEMES, ThemeUnknown
from tests.spec import Spec

pytestmark = pytest.mark.feature("B2")
NAME = InThreeLanguages("Vientirahoitus", "Exportfinansiering", "Export finance")
DEFINE = DefineArea(code="export_finance", theme="international_work", name=NAME, wanted=2)


def test_an_area_is_defined_and_retired(spec: Spec) -> None:
    spec.when(DEFINE).then(Network.Opened, Network.AreaDefined)
    spec.when(DEFINE).then()
    spec.when(RetireArea(code="export_finance")).then(Network.AreaRetired)
    spec.when(RetireArea(code="export_finance")).then()


def test_an_area_stands_under_a_theme_of_the_taxonomy(spec: Spec) -> None:
    spec.when(DefineArea(code="x1", theme="luck", name=NAME)).then_refused(ThemeUnknown)


def test_a_theme_is_an_area_of_its_own_only(spec: Spec) -> None:
    spec.when(DefineArea(code="leadership", theme="leadership", name=NAME, wanted=5))
    assert spec.event(Network.AreaDefined).area.wanted == 5
    other = DefineArea(code="innovation", theme="leadership", name=NAME)
    spec.when(other).then_refused(AreaIsATheme)


@pytest.mark.feature("S4")
def test_the_taxonomy_has_eleven_themes_in_three_languages() -> None:
    assert len(THEMES) == 11
    assert all(theme.name.fi and theme.name.sv and theme.name.en for theme in THEMES)
