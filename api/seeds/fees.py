"""The demo's mentor fees: terms accepted, a month settled, one run paid, one prepared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Final
from uuid import UUID

from api.seeds.courses import MENTORINGS
from api.seeds.mentors import mentor
from api.seeds.step import PAST, Step, moment, person_of, seeded, working_day
from application.firm import Command
from application.mentor_fees.agree_terms import AcceptTerms, OfferTerms
from application.mentor_fees.answer_statement import ApproveStatement
from application.mentor_fees.earn_fees import EarnSession
from application.mentor_fees.make_statement import MakeStatement
from application.mentor_fees.pay_fees import PrepareRun
from domain.mentor_fees import FeeTerms, Payee, Route
from domain.money import Money


@dataclass(frozen=True)
class Paid:
    """One mentor's terms in the demo."""

    key: str
    route: Route
    payee: Payee
    hour: Money | None = None


def _business(name: str, iban: str, business_id: str, *, vat: bool = True) -> Payee:
    return Payee(
        name=name, iban=iban, business_id=business_id, vat_registered=vat,
        street="Rantatie 2", postcode="00210", town="Helsinki",
    )  # fmt: skip


MENTORS: Final = (
    Paid("mentor", Route.SELF_BILLED,
         _business("Lehtonen Mentorointi", "FI9860000000000000", "2345670-5")),
    Paid("mikael", Route.OWN_INVOICE,
         _business("Lindqvist Consulting", "FI4157899520012345", "4567890-7")),
    Paid("riitta", Route.SELF_BILLED,
         _business("Riitta Salonen", "FI9860000000000000", "7654321-2", vat=False),
         Money(85_00)),
    Paid("omar", Route.PAYROLL, Payee(name="Omar Haddad", iban="FI4157899520012345")),
    Paid("anneli", Route.PRO_BONO, Payee(name="Anneli Koskinen", iban="")),
)  # fmt: skip
SETTLED: Final = ("mentor", "riitta")


def steps(today: date) -> Iterator[Step]:
    start = working_day(today - PAST + timedelta(days=20))
    for paid in MENTORS:
        yield from _agreed(paid, start)
    for one in MENTORINGS:
        for nth in range(one.held):
            session = seeded(f"{one.key}/session/{nth}")
            at = one.met_at(nth, today) + timedelta(minutes=75)
            earned = EarnSession(engagement_id=one.engagement_id, session_id=session, minutes=60)
            yield Step(f"fees/{one.key}/{nth}", earned, at=at)
    made = working_day(today - timedelta(days=9))
    for key in SETTLED:
        yield from _settled(key, made)
    run = PrepareRun(
        statement_ids=tuple(statement(key) for key in SETTLED), pay_on=working_day(today),
        run_id=seeded("fees/run"),
    )  # fmt: skip
    yield _done("fees/run", run, working_day(made + timedelta(days=2)), "10:00")


def statement(key: str) -> UUID:
    """The demo's statement of a mentor."""
    return seeded(f"fees/{key}/statement")


def _agreed(one: Paid, day: date) -> Iterator[Step]:
    terms = FeeTerms(route=one.route, hour=one.hour, share=Decimal(60))
    offer = OfferTerms(mentor_id=mentor(one.key), valid_from=day, terms=terms, payee=one.payee)
    yield _done(f"fees/{one.key}/terms", offer, day, "12:00")
    accept = AcceptTerms(mentor_id=mentor(one.key), version=1)
    yield Step(f"fees/{one.key}/accepted", accept, person_of(one.key), at=moment(day, "15:00"))


def _settled(key: str, day: date) -> Iterator[Step]:
    made = MakeStatement(mentor_id=mentor(key), until=day, statement_id=statement(key))
    yield _done(f"fees/{key}/statement", made, day, "09:00")
    right = ApproveStatement(mentor_id=mentor(key), statement_id=statement(key))
    yield Step(f"fees/{key}/approved", right, person_of(key), at=moment(day, "16:00"))


def _done(key: str, command: Command, day: date, clock: str) -> Step:
    return Step(key, command, person_of("finance"), at=moment(day, clock))
