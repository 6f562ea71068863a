"""The page of the books: closed months, number series, reference rates."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

from fastapi import APIRouter, Request, Response

from api.doors import InFinance
from api.forms import Form, blank, filled
from api.pages import page
from api.reception import Desk
from application.invoicing.begin_series import BeginSeries
from application.invoicing.enter_rate import EnterRate
from application.invoicing.lock_month import LockMonth, UnlockMonth
from domain.interest_rates import RATES, InterestRates, rows_of
from domain.invoicing import BOOKS, Books, Series, series_of
from domain.invoicing.series import PREFIXES
from domain.people import Role
from domain.refusals import NotAllowed, NotFound

router = APIRouter(include_in_schema=False)
ACTS = {"lock": LockMonth, "unlock": UnlockMonth, "series": BeginSeries, "rate": EnterRate}
ADMINISTRATORS = {"unlock", "series", "rate"}
KINDS = ("invoice", "credit", "receipt", "reminder")


@router.get("/desk/billing/books")
async def books(request: Request, desk: InFinance) -> Response:
    return await _books(request, desk, blank(request), "")


@router.post("/desk/billing/books/{act}")
async def act_on_books(request: Request, act: str, desk: InFinance) -> Response:
    if act not in ACTS:
        raise NotFound
    if act in ADMINISTRATORS and Role.ADMINISTRATOR not in desk.roles:
        raise NotAllowed
    form: Form[Any] = await filled(request, ACTS[act])
    return await form.do(
        desk, then="/desk/billing/books", again=lambda form: _books(request, desk, form, act)
    )


async def _books(request: Request, desk: Desk, form: Form[Any], act: str) -> Response:
    log, now = desk.reception.log, desk.now + timedelta(seconds=1)
    found = await asyncio.to_thread(log.as_of, BOOKS, now)
    rates = await asyncio.to_thread(log.as_of, RATES, now)
    year = desk.now.year
    series = []
    for kind in KINDS:
        one = await asyncio.to_thread(log.as_of, series_of(kind, year), now)
        known = one if isinstance(one, Series) else None
        prefix = PREFIXES.get(kind, "")
        if known and known.prefix is not None:
            prefix = known.prefix
        series.append((kind, f"{prefix}{year}-{(known.last if known else 0) + 1:05}"))
    return page(
        request, "billing/books.html", form.status, form=form, act=act, year=year, series=series,
        closed=sorted(found.closed) if isinstance(found, Books) else [],
        rates=rows_of(rates if isinstance(rates, InterestRates) else None),
        missing=bool(isinstance(rates, InterestRates) and rates.waiting),
        may_all=Role.ADMINISTRATOR in desk.roles,
    )  # fmt: skip
