"""The newest figures told to a payer; whoever they are about sees the same page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from uuid import UUID

from application.views import View
from domain.events import Event
from domain.feedback.questions import RECOMMEND
from domain.feedback.report import Figure, Report


@dataclass(frozen=True)
class ReportPage:
    """Everything ever told, the newest of each question and part; no person stands here.

    A mean of recommendations, as it once was told, is not: their score is.
    """

    payer_id: UUID
    newest: tuple[Figure, ...] = ()
    earlier: tuple[Figure, ...] = ()


def _key(event: Event) -> Iterable[UUID]:
    return (event.payer_id,) if isinstance(event, Report.FigureTold) else ()


def fold(page: ReportPage | None, event: Event) -> ReportPage | None:
    match event:
        case Report.FigureTold(payer_id=payer, figure=figure) if figure.code != RECOMMEND.code:
            known = page or ReportPage(payer)
            same = (figure.code, figure.part)
            old = tuple(one for one in known.newest if (one.code, one.part) == same)
            rest = tuple(one for one in known.newest if (one.code, one.part) != same)
            return replace(known, newest=(*rest, figure), earlier=(*known.earlier, *old))
    return page


report_page = View("report_page", ReportPage, _key, fold, version=2)
