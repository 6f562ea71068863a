"""Whether a request that changes something comes from our own pages.

A browser says where a request comes from (`Sec-Fetch-Site`, `Origin`); another site's is refused.
Who is signed in by cookie sends besides the token of their session, as every form of ours does,
in the field `csrf` or the header `X-CSRF-Token`. A bearer token is no browser's, and needs none.
"""

from __future__ import annotations

import hmac
from typing import Final
from urllib.parse import urlsplit

from fastapi import Request

from domain.refusals import Refused
from infrastructure.security_log import note
from infrastructure.visits import Visit

HARMLESS: Final = frozenset({"GET", "HEAD", "OPTIONS"})
FORMS: Final = ("application/x-www-form-urlencoded", "multipart/form-data")


class ForeignForm(Refused):
    """This form was sent from somewhere else than our own pages."""

    status = 403


async def require_own_form(request: Request, visit: Visit | None) -> None:
    """Refuse what another site had a browser send. Raises ForeignForm."""
    if request.method in HARMLESS:
        return
    ours = _comes_from_us(request)
    if ours and (visit is None or await _bears_token(request, visit)):
        return
    address = request.client.host if request.client else "unknown"
    note("foreign_form", address, visit.person_id if visit else None)
    raise ForeignForm


def _comes_from_us(request: Request) -> bool:
    # Under `no-referrer` a browser sends `Origin: null` even for its own pages, so the
    # fetch metadata decides where it is sent, and the origin only where it is not.
    site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
    ours = bool(origin) and urlsplit(origin or "").netloc == request.headers.get("host")
    if site is None:
        return ours or not origin
    return site == "same-origin" or (site == "none" and ours)


async def _bears_token(request: Request, visit: Visit) -> bool:
    token = await _token(request)
    return hmac.compare_digest(visit.csrf.encode(), token.encode(errors="replace"))


async def _token(request: Request) -> str:
    if sent := request.headers.get("x-csrf-token"):
        return sent
    if request.headers.get("content-type", "").startswith(FORMS):
        sent_field = (await request.form()).get("csrf")
        return sent_field if isinstance(sent_field, str) else ""
    return ""
