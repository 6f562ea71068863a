"""The page where a customer of the demo pays; no money moves here, and it says so."""

from pathlib import Path
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from infrastructure.stripe_standin import checkout, payments
from infrastructure.stripe_standin.desk import Standin
from infrastructure.stripe_standin.forms import nested
from infrastructure.stripe_standin.ledger import Thing
from infrastructure.stripe_standin.page_markup import page
from infrastructure.stripe_standin.refusals import ApiRefusal

STYLE = Path(__file__).parent / "pages" / "page.css"
DECLINES = {
    "decline": "card_declined",
    "poor": "insufficient_funds",
    "fail": "payment_intent_authentication_failure",
}
DONE = {"succeeded", "requires_capture"}


def page_routes(desk: Standin) -> list[Route]:
    """Open the hosted pages."""

    async def style(_: Request) -> Response:
        return FileResponse(STYLE, media_type="text/css")

    async def show(request: Request) -> Response:
        return _answer(desk, request, "")

    async def choose(request: Request) -> Response:
        given = nested((await request.body()).decode(errors="replace"))
        return _answer(desk, request, str(given.get("choice", "")))

    return [
        Route("/page.css", style),
        Route("/{id}", show, methods=["GET"]),
        Route("/{id}", choose, methods=["POST"]),
    ]


def _answer(desk: Standin, request: Request, choice: str) -> Response:
    with desk.ledger.lock:
        try:
            checkout.expire_overdue(desk.ledger)
            session = desk.ledger.get("checkout.session", request.path_params["id"])
            return _choose(desk, session, choice, str(request.url))
        except ApiRefusal as refusal:
            return Response(str(refusal), refusal.status, media_type="text/plain")
        finally:
            desk.settle(wrote=bool(choice))


def _choose(desk: Standin, session: Thing, choice: str, here: str) -> Response:
    if not choice or session["status"] != "open":
        return _show(desk, session)
    if choice == "back":
        return RedirectResponse(session["cancel_url"] or session["success_url"], 303)
    if _try(desk, session, choice, here)["status"] not in DONE:
        return RedirectResponse(here, 303)
    checkout.complete(desk.ledger, session)
    target = session["success_url"].replace("{CHECKOUT_SESSION_ID}", session["id"])
    return RedirectResponse(target, 303)


def _try(desk: Standin, session: Thing, choice: str, here: str) -> Thing:
    intent = checkout.intent_of(desk.ledger, session)
    method = session["allowed_payment_method_types"][0]
    if choice == "ask":
        payments.ask_bank(desk.ledger, intent, here)
    elif choice in DECLINES:
        payments.decline(desk.ledger, intent, method, DECLINES[choice])
    elif choice == ("confirm" if intent["status"] == "requires_action" else "pay"):
        payments.succeed(desk.ledger, intent, method)
    return intent


def _show(desk: Standin, session: Thing) -> Response:
    intent = desk.ledger.things.get(session["payment_intent"] or "", {})
    return HTMLResponse(page(session, intent), headers=_headers(session))


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
