"""Every refusal as an answer: a page for people, a problem (RFC 9457) for machines.

The problem's `type` is the address of its page in the documentation (`api/answers/problems.py`).
"""

from __future__ import annotations

import secrets
from functools import cache
from http import HTTPStatus
from typing import Annotated, Any, Final

import structlog
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from pydantic_core import to_jsonable_python
from starlette.exceptions import HTTPException
from starlette.responses import Response

from api.answers.examples import with_examples
from api.answers.files import describe_files
from api.answers.problem_page import problem_page, wants_page
from api.expanding.described import with_expansions
from api.forms.errors import told_of
from api.languages import N_
from api.versions import with_versions
from application.firm import TooBusy
from domain.refusals import Refused

TYPE: Final = "application/problem+json"
WAIT: Final = {HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE}
log = structlog.get_logger()


class Wrong(BaseModel):
    """One field that is not as it should be."""

    pointer: Annotated[str, Field(examples=["/body/minutes"])]
    detail: str


class Problem(BaseModel):
    """Why a request was refused, and how to go on (RFC 9457)."""

    type: Annotated[str, Field(examples=["/problems/TimeTaken"])]
    title: str
    status: int
    code: Annotated[str, Field(examples=["TimeTaken"])]
    detail: str
    instance: str
    facts: dict[str, Any] = {}
    errors: list[Wrong] = []


SAID: Final = {
    400: N_("The request cannot be read"),
    401: N_("Nobody is signed in"),
    403: N_("The role does not allow it"),
    404: N_("There is nothing here, or it is not the asker's to see"),
    409: N_("The business does not allow it as things stand"),
    412: N_("It changed since it was read"),
    422: N_("Some fields are not as they should be"),
    429: N_("Too many requests in a row"),
    503: N_("Too busy just now; ask again after `Retry-After` seconds"),
}
PROBLEMS: Final[dict[int | str, dict[str, Any]]] = {
    status: {
        "description": words,
        "content": {TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }
    for status, words in SAID.items()
}
"""What every operation may answer besides success, for the API's description."""


def problem(request: Request, status: int, code: str, detail: str, **more: Any) -> Response:
    """Answer with a refusal, as whoever asks can read it."""
    wait = more.get("facts", {}).get("wait_seconds", 1)
    headers = {"Retry-After": str(wait)} if status in WAIT else None
    if wants_page(request) and not request.url.path.startswith("/api/"):
        answer = problem_page(request, status, detail, more.get("reference", ""))
        answer.headers.update(headers or {})
        return answer
    body = {
        "type": f"/problems/{code}",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "code": code,
        "detail": detail,
        "instance": request.url.path,
        **to_jsonable_python(more, fallback=str),
    }
    return JSONResponse(body, status, headers, TYPE)


def install(app: FastAPI, *away: type[Exception]) -> None:
    """Let the application answer every refusal and every fault of its own as a problem.

    `away` is raised where the database is out of reach: whoever asked may come again.
    """
    plain = app.openapi

    @cache
    def described() -> dict[str, Any]:
        """The API's description with the shape of its problems and examples of what it takes."""
        told = plain()
        schemas = told.setdefault("components", {}).setdefault("schemas", {})
        shape = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
        schemas |= shape.pop("$defs") | {"Problem": shape}
        describe_files(told)
        return with_examples(with_expansions(with_versions(told), app))

    app.openapi = described  # type: ignore[method-assign]

    @app.exception_handler(Refused)
    async def refused(request: Request, error: Refused) -> Response:
        facts = {"facts": error.facts} if error.facts else {}
        return problem(request, error.status, error.code, error.text, **facts)

    async def out_of_reach(request: Request, error: Exception) -> Response:
        log.warning("database away", error=type(error).__name__)
        return problem(request, TooBusy.status, TooBusy.__name__, TooBusy().text)

    for kind in away:
        app.add_exception_handler(kind, out_of_reach)

    @app.exception_handler(RequestValidationError)
    async def invalid(request: Request, error: RequestValidationError) -> Response:
        errors = [told_of(one) for one in error.errors()]
        return problem(request, 422, "Invalid", ODD_FIELDS, errors=errors)

    @app.exception_handler(HTTPException)
    async def http(request: Request, error: HTTPException) -> Response:
        phrase = HTTPStatus(error.status_code).phrase
        said = "" if wants_page(request) and error.detail == phrase else str(error.detail)
        return problem(request, error.status_code, phrase.replace(" ", ""), said)

    @app.exception_handler(Exception)
    async def fault(request: Request, error: Exception) -> Response:
        reference = secrets.token_hex(4).upper()
        route = getattr(request.scope.get("route"), "path", "")
        log.error("fault", reference=reference, route=route, error=type(error).__name__)
        return problem(request, 500, "OurFault", OUR_FAULT, reference=reference)


ODD_FIELDS: Final = N_("Some fields are not as they should be.")
OUR_FAULT: Final = N_("This did not work, and it is our fault. Nothing was changed or charged.")
