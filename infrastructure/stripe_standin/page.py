"""The page where a customer of the demo pays; no money moves here, and it says so."""

from pathlib import Path
from urllib.parse import urlsplit

from fastapi import APIRouter, Form, Request
from fastapi.responses import FileResponse, HTMLResponse, RedirectResponse, Response
from jinja2 import Environment, FileSystemLoader

from infrastructure.stripe_standin import checkout, payments
from infrastructure.stripe_standin.desk import Standin
from infrastructure.stripe_standin.ledger import Thing
from infrastructure.stripe_standin.page_words import WORDS

FOLDER = Path(__file__).parent / "pages"
TEMPLATES = Environment(loader=FileSystemLoader(FOLDER), autoescape=True)
DECLINES = {"decline": "card_declined", "poor": "insufficient_funds"}


def page_routes(desk: Standin) -> APIRouter:
    """Open the hosted pages under /pay."""
    pages = APIRouter(prefix="/pay")

    @pages.get("/page.css")
    async def style() -> FileResponse:
        return FileResponse(FOLDER / "page.css", media_type="text/css")

    @pages.get("/{id_}")
    async def show(id_: str) -> Response:
        with desk.ledger.lock:
            return _show(desk, desk.ledger.get("checkout.session", id_))

    @pages.post("/{id_}")
    async def choose(request: Request, id_: str, choice: str = Form()) -> Response:
        with desk.ledger.lock:
            session = desk.ledger.get("checkout.session", id_)
            answer = _choose(desk, session, choice, str(request.url))
            desk.settle()
        return answer

    return pages


def _choose(desk: Standin, session: Thing, choice: str, here: str) -> Response:
    checkout.expire_overdue(desk.ledger)
    if session["status"] != "open":
        return _show(desk, session)
    if choice == "back":
        return _to(session["cancel_url"] or session["success_url"])
    _try(desk, session, choice, here)
    if desk.ledger.get("payment_intent", session["payment_intent"])["status"] in {
        "succeeded",
        "requires_capture",
    }:
        checkout.complete(desk.ledger, session)
        return _to(session["success_url"].replace("{CHECKOUT_SESSION_ID}", session["id"]))
    return _to(here)


def _try(desk: Standin, session: Thing, choice: str, here: str) -> None:
    intent = checkout.intent_of(desk.ledger, session)
    method = session["allowed_payment_method_types"][0]
    if choice == "ask":
        payments.ask_bank(desk.ledger, intent, here)
    elif choice == "fail":
        code = "payment_intent_authentication_failure"
        payments.decline(desk.ledger, intent, method, code)
    elif choice in DECLINES:
        payments.decline(desk.ledger, intent, method, DECLINES[choice])
    elif choice in {"pay", "confirm"}:
        payments.succeed(desk.ledger, intent, method)


def _show(desk: Standin, session: Thing) -> Response:
    checkout.expire_overdue(desk.ledger)
    intent = desk.ledger.things.get(session["payment_intent"] or "", {})
    language = session["locale"] if session["locale"] in WORDS else "en"
    body = TEMPLATES.get_template("pay.html").render(
        session=session,
        lines=session["_lines"],
        amount=_amount(session["amount_total"], language),
        method=session["allowed_payment_method_types"][0],
        asking=intent.get("status") == "requires_action",
        error=(intent.get("last_payment_error") or {}).get("code"),
        language=language,
        words=WORDS[language],
    )
    return HTMLResponse(body, headers=_headers(session))


def _amount(cents: int, language: str) -> str:
    euros, rest = divmod(cents, 100)
    if language == "en":
        return f"€{euros:,}.{rest:02}"
    return f"{euros:,},{rest:02} €".replace(",", "\u00a0", f"{euros:,}".count(","))


def _headers(session: Thing) -> dict[str, str]:
    # browsers hold form-action also against where the answer to the form leads
    back = {_origin(session["success_url"]), _origin(session["cancel_url"])} - {""}
    policy = (
        "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
        "form-action " + " ".join(["'self'", *sorted(back)])
    )
    return {
        "Content-Security-Policy": policy,
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-store",
    }


def _origin(url: str | None) -> str:
    parts = urlsplit(url or "")
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""


def _to(url: str) -> Response:
    return RedirectResponse(url, 303)
