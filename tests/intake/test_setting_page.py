"""What a person needs, by the person."""

import pytest

from application.intake.setting_page import SettingPage, setting_page
from domain.intake import Setting
from tests.intake.applicants import APPLIES, EVENINGS, MERI
from tests.spec import Spec, shown


@pytest.mark.feature("A4")
def test_what_was_said_last_is_shown(spec: Spec) -> None:
    spec.when(APPLIES)
    event = spec.event(Setting.Stated)
    assert list(setting_page.key(event)) == [MERI]
    assert shown(setting_page, event) == SettingPage(MERI, EVENINGS)
