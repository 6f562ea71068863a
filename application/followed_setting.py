"""What a mentee said they need when they meet, followed whoever books."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from application.firm import Work
from domain.engagements import Engagement, Means, Place, Session
from domain.intake import Setting, setting_of
from domain.intake.setting import Need, SettingNotMet, Wish, missed_at


def wish_of(work: Work, person_id: UUID) -> Wish:
    """What somebody said they need; nothing where they said nothing, or were erased."""
    setting = work.see(Setting, setting_of(person_id))
    wish = setting.wish if isinstance(setting, Setting) else None
    return wish if isinstance(wish, Wish) else Wish()


def usual_place(work: Work, mentee_id: UUID, usual: Place) -> Place:
    """Where one meets if nothing else is said: who cannot meet by video is called instead."""
    needs = wish_of(work, mentee_id).needs
    if usual.means is not Means.VIDEO or Need.NO_VIDEO not in needs:
        return usual
    means = Means.ELSEWHERE if Need.HEARING_LOOP in needs else Means.PHONE
    return replace(usual, means=means, where="")


def require_setting(work: Work, engagement: Engagement, session: Session) -> None:
    """Nobody else books a mentee at a time or in a way they said they cannot meet.

    They themselves may choose any time; a group agrees on its times among its members.

    Raises SettingNotMet.
    """
    if work.by in engagement.everybody or len(session.mentees) > 1:
        return
    by_video = session.place.means is Means.VIDEO
    missed = missed_at(wish_of(work, session.mentee_id), session.slot, by_video=by_video)
    if missed:
        raise SettingNotMet(unmet=missed)
