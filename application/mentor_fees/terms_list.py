"""Every version of every mentor's terms: from when, by which route, whether accepted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from application.views import Change, Put, RowStep, Table
from domain.events import Event
from domain.mentor_fees import MentorContract, Route
from domain.money import Money


@dataclass(frozen=True)
class TermsRow:
    """One version of a mentor's terms, without who is paid where."""

    mentor_id: UUID
    person_id: UUID
    version: int
    valid_from: date
    route: Route
    hour: Money | None
    share: Decimal
    specialist_share: Decimal
    consult_unit: Money
    chemistry: Money
    added_time: Decimal
    missed: Decimal
    coordination: Decimal
    accepted_on: date | None


def rows(event: Event) -> Iterator[RowStep]:
    match event:
        case MentorContract.Offered(terms=terms):
            yield Put(
                TermsRow(
                    event.mentor_id, event.person_id, event.version, event.valid_from,
                    terms.route, terms.hour, terms.share, terms.specialist_share,
                    terms.consult_unit, terms.chemistry, terms.added_time, terms.missed,
                    terms.coordination, None,
                )
            )  # fmt: skip
        case MentorContract.Accepted(mentor_id=mentor, version=version):
            where = {"mentor_id": mentor, "version": version}
            yield Change(where, {"accepted_on": event.envelope.recorded_at.date()})


terms_list = Table("mentor_fee_terms", TermsRow, ("mentor_id", "version"), rows)
