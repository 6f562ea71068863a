"""What a person sees when something could not be done: what happened and the way on."""

from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import HTMLResponse

from api.languages import N_, say, spoken
from api.pages import page

TITLES = {
    HTTPStatus.FORBIDDEN: N_("This is not open to you"),
    HTTPStatus.NOT_FOUND: N_("There is nothing here"),
    HTTPStatus.CONFLICT: N_("This could not be done now"),
    HTTPStatus.TOO_MANY_REQUESTS: N_("That was too many tries in a row"),
    HTTPStatus.SERVICE_UNAVAILABLE: N_("We are busy just now"),
}
OUR_FAULT = N_("This did not work, and it is our fault")
ODD = N_("This did not work")


def problem_page(
    request: Request, status: int, sentence: str = "", reference: str = ""
) -> HTMLResponse:
    """The page of a refusal or a fault; `sentence` is a refusal's own text, in English.

    `reference` is what the log bears too, so that a caller can be helped.
    """
    lang = spoken(request)
    return page(
        request,
        "shells/problem.html",
        status=status,
        fault=status >= HTTPStatus.INTERNAL_SERVER_ERROR,
        heading=say(lang, _title(status)),
        sentence=say(lang, sentence) if sentence else "",
        reference=reference,
    )


def wants_page(request: Request) -> bool:
    """Whether the asker is a person with a browser rather than a machine with JSON."""
    return "text/html" in request.headers.get("accept", "")


def _title(status: int) -> str:
    if status == HTTPStatus.INTERNAL_SERVER_ERROR:
        return OUR_FAULT
    return TITLES.get(HTTPStatus(status), ODD)
