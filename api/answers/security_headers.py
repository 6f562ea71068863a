"""What every answer tells the browser it may not do.

A bare ASGI layer: it sees errors and static files too. Nothing inline runs, nothing is framed,
nothing is fetched from elsewhere; a form may only be sent to us or to the payment page.
"""

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.languages import COOKIE

PAYMENT_PAGE = "https://checkout.stripe.com"
DATA_ONLY = "default-src 'none'; frame-ancestors 'none'; sandbox"
"""For answers that are no pages: opened as one by somebody's trick they can do nothing."""
TWO_YEARS = 63_072_000
SWITCHED_OFF = (
    "accelerometer", "camera", "display-capture", "fullscreen", "geolocation", "gyroscope",
    "microphone", "midi", "payment", "usb",
)  # fmt: skip


def policy(payment_page: str = PAYMENT_PAGE) -> str:
    """The content security policy; the payment page's origin is the only stranger in it."""
    return "; ".join((
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "font-src 'self'",
        "img-src 'self' data:", "connect-src 'self'", "base-uri 'none'", "frame-ancestors 'none'",
        f"form-action 'self' {payment_page}",
    ))  # fmt: skip


def headers(payment_page: str = PAYMENT_PAGE) -> dict[str, str]:
    """The headers of every answer."""
    return {
        "Content-Security-Policy": policy(payment_page),
        "Strict-Transport-Security": f"max-age={TWO_YEARS}; includeSubDomains",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "no-referrer",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": ", ".join(f"{name}=()" for name in SWITCHED_OFF),
    }


class SecurityHeaders:
    """Wraps the application; an answer that set one of the headers itself keeps its own."""

    def __init__(self, app: ASGIApp, payment_page: str = PAYMENT_PAGE) -> None:
        self.app = app
        self.headers = headers(payment_page)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Add the headers to the answer's start."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        personal = _is_personal(Headers(scope=scope))

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._guard(MutableHeaders(scope=message), personal=personal)
            await send(message)

        await self.app(scope, receive, send_guarded)

    def _guard(self, answer: MutableHeaders, *, personal: bool) -> None:
        if "json" in answer.get("content-type", ""):
            answer.setdefault("Content-Security-Policy", DATA_ONLY)
        for name, value in self.headers.items():
            answer.setdefault(name, value)
        kept_for_nobody = personal or "set-cookie" in answer
        answer.setdefault("Cache-Control", "no-store" if kept_for_nobody else "no-cache")


def _is_personal(asked: Headers) -> bool:
    """Whether the asker said who they are: any cookie but the language, or a token."""
    names = {pair.partition("=")[0].strip() for pair in asked.get("cookie", "").split(";")}
    return "authorization" in asked or bool(names - {"", COOKIE})
