"""Settle what is due to a mentor: a statement, and the invoice in their name where agreed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, cast
from uuid import UUID

from application.firm import DERIVED, Command, Work
from application.invoicing.pricing import civil_day
from domain.firm_details import OUR_FIRM, FirmDetails
from domain.invoicing import BOOKS, Books, Series, financial_year, series_of
from domain.invoicing_snapshot import Language
from domain.mentor_fees import FeeAccount, MentorContract, Route, contract_of, fee_account_of
from domain.mentor_fees.account_events import Entry
from domain.mentor_fees.policy import fee_policy_on
from domain.mentor_fees.statement import FeeStatement
from domain.mentor_fees.statement_writing import Stated, written
from domain.mentor_fees.words import NoTerms, NothingDue
from domain.people import Person

_NUMBERED: Final = {Route.SELF_BILLED: "fee", Route.OWN_INVOICE: "fee-statement",
                    Route.PAYROLL: "fee-statement"}  # fmt: skip


def fee_series_of(mentor_id: UUID, kind: str, year: int) -> UUID:
    """The id of one mentor's series of a year: a seller's invoices are numbered for themselves."""
    return series_of(f"{kind}/{mentor_id}", year)


@dataclass(frozen=True, kw_only=True)
class MakeStatement(Command):
    """Put everything due of what was delivered by a day on a statement, by today's terms."""

    mentor_id: UUID
    until: date
    statement_id: UUID = DERIVED

    def do(self, work: Work) -> None:
        if work.find(FeeStatement, self.statement_id):
            return
        day = civil_day(work.now)
        work.get(Books, BOOKS).require_open(day)
        contract = work.find(MentorContract, contract_of(self.mentor_id))
        if contract is None:
            raise NoTerms
        version, terms, payee = contract.on(day)
        if terms.route is Route.PRO_BONO:
            raise NothingDue
        account = work.get(FeeAccount, fee_account_of(self.mentor_id))
        policy = fee_policy_on(day)
        firm_version, firm = work.get(FirmDetails, OUR_FIRM).details_on(day)
        kind = _NUMBERED[terms.route]
        series = work.get(Series, fee_series_of(self.mentor_id, kind, day.year))
        person = work.see(Person, contract.person_id)
        for rule in (policy.version, f"firm-details/{firm_version}"):
            work.under(rule)
        due = account.settle(self.mentor_id, self.statement_id, self.until, day)
        number = series.written_for(self.statement_id, kind, day)
        stated = Stated(
            route=terms.route, payee=payee, firm=firm, number=number, day=day,
            language=cast("Language", person.language if person else "fi"),
            corrected=_numbers(work, account, due),
        )  # fmt: skip
        snapshot = written(stated, due)
        work.add(
            FeeStatement(
                id=self.statement_id, mentor_id=self.mentor_id, person_id=contract.person_id,
                route=terms.route, until=self.until, made_on=day,
                objected_by=policy.objected_by(day), entries=tuple(due), number=number,
                net=snapshot.net, vat=snapshot.vat, gross=snapshot.gross, terms_version=version,
                financial_year_id=financial_year(day), snapshot=snapshot,
            )
        )  # fmt: skip


def _numbers(work: Work, account: FeeAccount, entries: Mapping[UUID, Entry]) -> dict[UUID, str]:
    """The invoices that corrections belong to: each is named on what corrects it."""
    found = {}
    for one in entries.values():
        first = account.entries[one.corrects] if one.corrects else None
        if one.corrects and first and first.statement_id:
            earlier = work.see(FeeStatement, first.statement_id)
            found[one.corrects] = earlier.number if earlier else ""
    return found
