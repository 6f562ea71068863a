"""What the closing of a mentoring asks of its mentee, and what becomes of what is left."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from api.engagements.closing import PackageEnd, ends_of
from api.engagements.whole import Whole
from api.feedback import secret_of
from api.intake.reading import NeedsRead, needs_read
from api.mentoring.seen import Content, Goal
from api.reception import Desk
from application.feedback.survey_page import SurveyPage, survey_page
from application.mentoring.papers_page import papers_page
from domain.cancelling_policy import Payer
from domain.engagements.nudge_policy import nudge_policy_on
from domain.engagements.releases import PaperKind, releases_of
from domain.feedback import Moment as Asked
from domain.feedback import survey_of
from domain.intake import Beneficiary, Moment
from domain.slots import HELSINKI, zone_named


@dataclass(frozen=True)
class OwnClosing:
    """Everything the closing asks of the mentee; None where something is not asked of them.

    Packages with what goes back are told to whoever paid for them.
    """

    last_day: date | None
    ended_on: date | None
    coming: int
    unclosed: int
    open_tasks: int
    goals_to_check: tuple[UUID, ...]
    needs_measured: bool | None
    outcome_judged: bool | None
    summary_written: bool | None
    survey: str | None
    minutes_left: int
    packages: tuple[PackageEnd, ...]

    @property
    def to_say(self) -> bool:
        """Whether the mentee has something left to say."""
        said = (self.needs_measured, self.outcome_judged, self.summary_written)
        return bool(self.goals_to_check) or False in said

    @property
    def done(self) -> bool:
        """Whether nothing is asked of the mentee any more."""
        return not (self.to_say or self.open_tasks or self.coming or self.survey)


async def own_closing_of(desk: Desk, whole: Whole, content: Content) -> OwnClosing:
    """Gather what is done and what is left to do."""
    engagement = whole.engagement
    needs = await needs_read(desk, engagement.engagement_id)
    pays = engagement.payer is Payer.CONSUMER and desk.is_me(engagement.payer_id)
    return OwnClosing(
        last_day=engagement.last_day, ended_on=engagement.ended_on,
        coming=len(whole.coming), unclosed=len(whole.unclosed),
        open_tasks=sum(desk.is_me(one.owner_id) for one in content.open_tasks),
        goals_to_check=_unchecked(whole, content.goals),
        needs_measured=_measured(needs), outcome_judged=_judged(needs),
        summary_written=await _summary(desk, whole), survey=await _survey(desk, whole),
        minutes_left=whole.balance.free if whole.balance else 0,
        packages=await ends_of(desk, engagement.engagement_id) if pays else (),
    )  # fmt: skip


def _unchecked(whole: Whole, goals: tuple[Goal, ...]) -> tuple[UUID, ...]:
    """Goals whose level was not told since the closing came near."""
    end = whole.engagement.ended_on or whole.engagement.last_day or whole.today
    near = end - timedelta(days=nudge_policy_on(whole.today).wrap_up_days)
    since = min(near, whole.today)
    return tuple(one.goal_id for one in goals if not _told_since(one, since))


def _told_since(goal: Goal, day: date) -> bool:
    last: datetime | None = goal.levels[-1][0] if goal.levels else None
    return last is not None and last.astimezone(zone_named(HELSINKI)).date() >= day


def _measured(needs: NeedsRead) -> bool | None:
    return needs.at(Moment.END) is not None if needs.at(Moment.BASELINE) else None


def _judged(needs: NeedsRead) -> bool | None:
    hope = needs.hopes.get(Beneficiary.MENTEE)
    return hope.reached is not None if hope else None


async def _summary(desk: Desk, whole: Whole) -> bool | None:
    """Whether a summary is written; asked where an organisation might be let read it."""
    if whole.engagement.payer is not Payer.ORGANISATION:
        return None
    papers = await desk.shelf.document(papers_page, releases_of(whole.engagement.engagement_id))
    return bool(papers and any(one.kind is PaperKind.CLOSING_SUMMARY for one in papers.papers))


async def _survey(desk: Desk, whole: Whole) -> str | None:
    """Where the survey at the end is answered, while it waits for an answer."""
    key = survey_of(whole.engagement.engagement_id, desk.by, Asked.END, "")
    found: SurveyPage | None = await desk.shelf.document(survey_page, key)
    waits = found is not None and found.open_at(desk.now)
    return f"/feedback/{secret_of(desk.reception, key)}" if waits else None
