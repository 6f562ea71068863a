"""Gather what was answered, and publish each payer's figures of the month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final
from uuid import UUID

from application.clients.organisation_page import OrganisationPage, organisation_page
from application.feedback.answers import AnswerRow, answers
from application.feedback.publish_report import Answered, PublishReport
from domain.events import derived
from domain.feedback.report import POOL, WHOLE, report_of
from infrastructure.by_itself import by_itself
from infrastructure.errands.outcomes_reached import outcomes_reached

MOST: Final = 1_000_000


async def publish_reports(house: Any, about: dict[str, str]) -> None:
    """Publish the month's figures; a second time in a month tells nothing new.

    An organisation is told of its departments too, each as far as the whole and the others allow.
    Whoever belongs to no organisation that is told of itself is in the pool, which comes last.
    """
    rows: list[AnswerRow] = await house.shelf.find(
        answers, limit=int(about.get("most", MOST)), counting=True
    )
    month = f"{house.log.now():%Y-%m}"
    own, reached = _by_payer(rows), await outcomes_reached(house)
    payers = {*own, *reached}
    known: Mapping[UUID, OrganisationPage] = await house.shelf.documents(organisation_page, payers)
    for payer_id, organisation in known.items():
        given = _answered(own[payer_id], departments_of(organisation))
        given += tuple(reached.get(payer_id, ()))
        await _publish(house, PublishReport(payer_id=payer_id, month=month, answered=given))
    given = tuple(
        replace(one, payer_id=payer_id if payer_id in known else None)
        for payer_id in payers
        for one in (*_answered(own[payer_id], {}), *reached.get(payer_id, ()))
    )
    await _publish(house, PublishReport(payer_id=POOL, month=month, answered=given))


async def _publish(house: Any, command: PublishReport) -> None:
    command_id = derived(report_of(command.payer_id), "month", command.month)
    await house.firm.do(command, by_itself(command_id))


def departments_of(organisation: OrganisationPage) -> dict[UUID, str]:
    """The department each of its people belongs to, by id; those of none are left out."""
    return {
        one.person_id: str(one.department_id)
        for one in organisation.mentees
        if one.department_id is not None
    }


def _by_payer(rows: list[AnswerRow]) -> dict[UUID, list[AnswerRow]]:
    found: dict[UUID, list[AnswerRow]] = defaultdict(list)
    for row in rows:
        found[row.payer_id].append(row)
    return found


def _answered(rows: list[AnswerRow], parts: Mapping[UUID, str]) -> tuple[Answered, ...]:
    sums: dict[tuple[str, str, UUID], tuple[int, int]] = {}
    for row in rows:
        for part in {WHOLE, parts.get(row.person_id, WHOLE)}:
            total, count = sums.get((row.code, part, row.person_id), (0, 0))
            sums[row.code, part, row.person_id] = (total + row.value, count + 1)
    return tuple(
        Answered(code, part, person, total, count)
        for (code, part, person), (total, count) in sorted(sums.items())
    )
