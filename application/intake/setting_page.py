"""What a person needs of access and setting, by the person."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from application.views import View
from domain.events import Event
from domain.intake import Setting
from domain.intake.setting import Wish


@dataclass(frozen=True)
class SettingPage:
    """What has to be so when this person meets."""

    person_id: UUID
    wish: Wish


def _key(event: Event) -> Iterable[UUID]:
    return (event.person_id,) if isinstance(event, Setting.Stated) else ()


def fold(page: SettingPage | None, event: Event) -> SettingPage | None:
    match event:
        case Setting.Stated(person_id=person, wish=wish):
            return SettingPage(person, wish)
    return page


setting_page = View("setting_page", SettingPage, _key, fold)
