"""The front door: the one place where everything is wired together."""

from __future__ import annotations

import asyncio
import contextlib
import secrets
from collections.abc import AsyncIterator, Callable
from datetime import datetime, time
from pathlib import Path
from typing import Any

import psycopg
from fastapi import FastAPI
from psycopg_pool import AsyncConnectionPool
from starlette.middleware.trustedhost import TrustedHostMiddleware

from api import (
    billing,
    billing_bank,
    billing_books,
    billing_drafts,
    billing_ledgers,
    billing_pages,
    billing_payers,
    billing_payments,
    billing_trace,
    book_pages,
    booking,
    clients,
    demo,
    feedback,
    figures,
    firm_details,
    growth,
    intake,
    matching,
    mentors,
    my_invoices,
    order_pages,
    packages,
    passkeys,
    people,
    privacy,
    problems,
    quality,
    refusals,
    search,
    second_factor,
    sign_in,
    sign_in_elsewhere,
    sign_ins,
    site,
    sponsor,
    static_files,
    trail,
    waiting,
    webhooks,
    withdrawal,
)
from api.board import board_pages
from api.consults import consult_acts, consult_pages
from api.engagements import course_acts, desk_course, session_acts
from api.engagements import reading as engagements_read
from api.letters import session_words
from api.mentoring import (
    content_acts,
    desk_engagement,
    desk_sessions,
    introductions,
    my_goals,
    my_journal,
    my_mentoring,
    my_sessions,
)
from api.mentoring import reading as content_read
from api.navigation import Firm as FirmSignature
from api.plain_letters import letter_words
from api.reception import Reception
from api.route_actions import require_actions
from api.security_headers import SecurityHeaders
from api.team import desk_team, my_team, team_acts
from api.trainings import ROUTERS as TRAININGS
from application.firm import Firm
from application.firm_details.firm_page import firm_page
from application.house import all_tables, all_views
from domain.firm_details import OUR_FIRM
from infrastructure.archive import Archive
from infrastructure.checkpoint_keys import create_key, load_key
from infrastructure.daily import daily, plan_daily
from infrastructure.earnest import require_earnest
from infrastructure.einvoice_transport.operator import HttpOperator
from infrastructure.erasing import finish_erasure
from infrastructure.errands.carry_einvoice import follow_einvoice, send_einvoice
from infrastructure.errands.close_checkout import close_checkout
from infrastructure.errands.end_sign_ins import end_sign_ins
from infrastructure.errands.end_terms import end_terms
from infrastructure.errands.flag_sessions import flag_sessions, unflag_sessions
from infrastructure.errands.introduction_mail import introduction_mail
from infrastructure.errands.letter import letter
from infrastructure.errands.publish_reports import publish_reports
from infrastructure.errands.refund import refund
from infrastructure.errands.send_document import mail_copy, send_document
from infrastructure.errands.send_reminder import send_reminder
from infrastructure.errands.session_mail import session_mail
from infrastructure.errands.withdrawal_mail import withdrawal_mail
from infrastructure.errands.write_document import write_document
from infrastructure.finnish_holidays import days_off
from infrastructure.inbox import Inbox
from infrastructure.live_holds import LiveHolds
from infrastructure.mailbox import Mailbox
from infrastructure.oidc import Provider
from infrastructure.payment_sync import sync_payment
from infrastructure.rates import Rates
from infrastructure.sealer import Sealer
from infrastructure.settings import Mode, Settings
from infrastructure.settings import Shelf as ShelfKind
from infrastructure.shelf import Shelf
from infrastructure.smtp_post import SmtpPost
from infrastructure.store import PostgresLog
from infrastructure.stripe_payments import StripePayments, StripeWebhooks
from infrastructure.stripe_standin import standin
from infrastructure.visits import Visits
from infrastructure.worker import Worker

NIGHTLY = {"end_terms": end_terms}
DAILY = {"end_terms": time(3, 10)}
"""What is done every night, by the firm's clock."""
HANDLERS = {
    **{name: daily(name, at, NIGHTLY[name]) for name, at in DAILY.items()},
    "end_sign_ins": end_sign_ins,
    "finish_erasure": finish_erasure,
    "letter": letter,
    "session_mail": session_mail,
    "introduction_mail": introduction_mail,
    "flag_sessions": flag_sessions,
    "unflag_sessions": unflag_sessions,
    "write_document": write_document,
    "publish_reports": publish_reports,
    "send_document": send_document,
    "mail_copy": mail_copy,
    "send_reminder": send_reminder,
    "send_einvoice": send_einvoice,
    "follow_einvoice": follow_einvoice,
    "refund": refund,
    "close_checkout": close_checkout,
    "withdrawal_mail": withdrawal_mail,
    "sync_payment": lambda house, about: sync_payment(house, about["intent"]),
}
ROUTERS = (
    book_pages.router,
    booking.router,
    feedback.router,
    figures.router,
    *clients.ROUTERS,
    firm_details.router,
    growth.router,
    *intake.ROUTERS,
    *matching.ROUTERS,
    billing.router,
    billing_bank.router,
    billing_books.router,
    billing_drafts.router,
    billing_ledgers.router,
    billing_pages.router,
    board_pages.router,
    desk_sessions.router,
    desk_engagement.router,
    desk_team.router,
    desk_course.router,
    billing_payers.router,
    billing_payments.router,
    billing_trace.router,
    my_invoices.router,
    *mentors.ROUTERS,
    *privacy.ROUTERS,
    passkeys.router,
    session_acts.router,
    course_acts.router,
    engagements_read.router,
    team_acts.router,
    content_acts.router,
    content_read.router,
    order_pages.router,
    packages.router,
    my_mentoring.router,
    my_sessions.router,
    my_goals.router,
    my_journal.router,
    introductions.router,
    my_team.router,
    consult_acts.router,
    consult_pages.router,
    people.router,
    problems.router,
    search.router,
    second_factor.router,
    sign_in.router,
    *quality.ROUTERS,
    *trail.ROUTERS,
    sign_in_elsewhere.router,
    sign_ins.router,
    sponsor.router,
    site.router,
    waiting.router,
    webhooks.router,
    withdrawal.router,
    *TRAININGS,
)
LONGEST_BODY = 2_000_000
"""Bytes of a request; a route that takes files says its own `max_body_size`."""
STANDIN_KEY = "sk_test_standin"


@contextlib.asynccontextmanager
async def opened(settings: Settings, dsn: str) -> AsyncIterator[Reception]:
    """Everything a process needs, opened and closed again."""
    pool = AsyncConnectionPool(dsn, min_size=1, max_size=8, timeout=5, open=False)
    with contextlib.closing(PostgresLog.open(dsn, settings.keys, settings.clock)) as log:
        async with pool:
            logged = settings.shelf is ShelfKind.LOGGED
            shelf = Shelf(pool, all_views(), all_tables(), log.loading.events, logged=logged)
            await shelf.prepare()
            shelf.listen(log.news)
            yield _reception(settings, dsn, log, pool, shelf)


def _reception(
    settings: Settings, dsn: str, log: PostgresLog, pool: AsyncConnectionPool, shelf: Shelf
) -> Reception:
    return Reception(
        settings=settings, firm=Firm(log, days_off), log=log, shelf=shelf,
        visits=Visits(pool, settings.mode, log.ring.files), elsewhere=_elsewhere(settings),
        rates=Rates(pool, on=settings.rates_on),
        inbox=Inbox(pool), archive=Archive(pool, log.ring),
        einvoices=_operator(settings), post=_post(settings), gateway=_gateway(settings),
        holds=LiveHolds(pool, log.ring.files.fingerprint),
        webhooks=StripeWebhooks(
            [_webhook_secret(settings)],
            livemode=settings.mode is Mode.PRODUCTION, clock=log.now,
        ),
        seal=_seal(dsn, settings.keys), words=session_words, letter_words=letter_words,
    )  # fmt: skip


def _elsewhere(settings: Settings) -> Provider | None:
    """The organisation's own sign-in, where one is set."""
    if not (settings.oidc_issuer and settings.oidc_client_id and settings.oidc_client_secret):
        return None
    return Provider(
        settings.oidc_issuer, settings.oidc_client_id,
        settings.oidc_client_secret.get_secret_value(), f"{settings.address}/sign-in/back",
    )  # fmt: skip


def _post(settings: Settings) -> SmtpPost | Mailbox:
    if settings.smtp_url:
        return SmtpPost.at(settings.smtp_url.get_secret_value())
    return Mailbox(settings.data_dir / "mail")


def _gateway(settings: Settings) -> StripePayments:
    key = settings.stripe_api_key.get_secret_value() if settings.stripe_api_key else STANDIN_KEY
    base = settings.stripe_api_base
    if base is None and settings.stripe_api_key is None:
        base = f"{settings.address}/stripe"
    return StripePayments(key, api_base=base)


def _operator(settings: Settings) -> HttpOperator | None:
    """The operator that carries e-invoices, once one is set up."""
    if settings.einvoice_url is None:
        return None
    token = settings.einvoice_token.get_secret_value() if settings.einvoice_token else ""
    return HttpOperator(settings.einvoice_url, token, settings.einvoice_status_path)


def _webhook_secret(settings: Settings) -> str:
    if settings.stripe_webhook_secret:
        return settings.stripe_webhook_secret.get_secret_value()
    path = settings.keys / "webhook-standin.key"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"whsec_{secrets.token_urlsafe(24)}")
        path.chmod(0o400)
    return path.read_text()


def _seal(dsn: str, keys: Path) -> Callable[[], int]:
    path = keys / "checkpoint.key"
    key = load_key(path, "luotsi") if path.exists() else create_key(path, "luotsi")
    sealer = Sealer(dsn, key)

    def seal() -> int:
        with psycopg.connect(dsn) as link:
            return sealer.seal_once(link)

    return seal


def create_app(settings: Settings, dsn: str, *, worker: bool = True) -> FastAPI:
    """The application on a migrated database; with `worker` it does the worker's part too.

    Raises NotInEarnest for a production with defaults, RouteWithoutAction for a route without a
    door.
    """
    require_earnest(settings)

    @contextlib.asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with opened(settings, dsn) as reception:
            app.state.reception = reception
            clock["now"] = reception.log.now
            work = Worker(reception, HANDLERS)
            app.state.worker = work
            stop = asyncio.Event()
            running = asyncio.create_task(work.run(stop)) if worker else None
            await reception.shelf.catch_up(await asyncio.to_thread(reception.log.head))
            await sign(app, reception)
            await plan_daily(reception, DAILY)
            yield
            stop.set()
            if running:
                await running

    app = FastAPI(
        title="Luotsi", version="0.1.0", lifespan=lifespan, openapi_url=None,
        docs_url=None, redoc_url=None, responses=refusals.PROBLEMS, max_body_size=LONGEST_BODY,
    )  # fmt: skip
    clock: dict[str, Callable[[], datetime]] = {}
    app.state.mode = settings.mode.value
    refusals.install(app)
    second_factor.install(app)
    for router in ROUTERS:
        app.include_router(router)
    if settings.mode is Mode.DEMO:
        app.include_router(demo.router)
    require_actions(app)
    static_files.mount(app)
    if settings.mode is not Mode.PRODUCTION and settings.stripe_api_key is None:
        app.mount("/stripe", _standin(settings, clock))
    # Outermost of all, so that refusals of strange hosts and our own faults bear the headers too.
    whole = TrustedHostMiddleware(app.build_middleware_stack(), settings.hosts, www_redirect=False)
    app.middleware_stack = SecurityHeaders(whole)
    return app


def _standin(settings: Settings, clock: dict[str, Callable[[], datetime]]) -> Any:
    store = settings.data_dir / "stripe-standin.json"
    store.parent.mkdir(parents=True, exist_ok=True)
    return standin(
        _webhook_secret(settings), f"{settings.address}/webhooks/stripe",
        lambda: clock["now"](),  # noqa: PLW0108 - known only once the log is open
        f"{settings.address}/stripe", key=STANDIN_KEY, store=store,
    )  # fmt: skip


async def sign(app: FastAPI, reception: Reception) -> None:
    """Let pages bear the firm's own name once it is known."""
    firm = await reception.shelf.document(firm_page, OUR_FIRM)
    if firm and firm.details:
        app.state.firm = FirmSignature(
            firm.details.name, firm.details.business_id, firm.details.phone
        )
