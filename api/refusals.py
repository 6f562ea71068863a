"""Every refusal as a problem answer (RFC 9457): what is wrong, where, and how to go on."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from domain.refusals import Refused

TYPE = "application/problem+json"


def problem(request: Request, status: int, code: str, detail: str, **more: Any) -> JSONResponse:
    """Write a problem answer; `type` is the address of its page in the documentation."""
    body = {
        "type": f"/problems/{code}",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "code": code,
        "detail": detail,
        "instance": request.url.path,
        **more,
    }
    headers = {"Retry-After": "1"} if status in {429, 503} else None
    return JSONResponse(body, status, headers, TYPE)


def install(app: FastAPI) -> None:
    """Let the application answer every refusal as a problem."""

    @app.exception_handler(Refused)
    async def refused(request: Request, error: Refused) -> JSONResponse:
        facts = {"facts": error.facts} if error.facts else {}
        return problem(request, error.status, error.code, error.text, **facts)

    @app.exception_handler(RequestValidationError)
    async def invalid(request: Request, error: RequestValidationError) -> JSONResponse:
        errors = [
            {"pointer": "/" + "/".join(str(part) for part in one["loc"]), "detail": one["msg"]}
            for one in error.errors()
        ]
        return problem(
            request, 422, "Invalid", "Some fields are not as they should be.", errors=errors
        )

    @app.exception_handler(HTTPException)
    async def http(request: Request, error: HTTPException) -> JSONResponse:
        code = HTTPStatus(error.status_code).phrase.replace(" ", "")
        return problem(request, error.status_code, code, str(error.detail))
