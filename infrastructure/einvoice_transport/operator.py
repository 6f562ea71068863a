"""An operator reached by HTTP: documents are posted, their way is asked for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

import httpx

from application.invoicing.transport import Carried, OperatorRefused, OperatorUnreachable
from domain.invoicing.forms import Answered

_ACCEPTED: Final = frozenset({200, 201, 202})
_TRY_AGAIN: Final = frozenset({408, 409, 425, 429})
_FAULT: Final = 500
_LONGEST: Final = 300


@dataclass(frozen=True)
class HttpOperator:
    """Posts documents to `/invoices` at the operator's address, with its token if it wants one."""

    address: str
    token: str = field(default="", repr=False)
    status_path: str = "/invoices/{id}"
    timeout: float = 20
    """Seconds for each step."""

    async def send(self, xml: bytes, form: str, receiver: str, key: str) -> str:
        """Post a document. Raises OperatorRefused, OperatorUnreachable."""
        headers = {
            "Content-Type": "application/xml", "Idempotency-Key": key,
            "X-Document-Form": form, "X-Receiver": receiver,
        }  # fmt: skip
        answer = await self._ask("POST", "/invoices", content=xml, headers=headers)
        return str(answer["id"])

    async def follow(self, message_id: str) -> Carried:
        """Ask how far a document has come. Raises OperatorRefused, OperatorUnreachable."""
        told = await self._ask("GET", self.status_path.format(id=message_id))
        rejected = str(told.get("rejected", ""))
        answer = _answer(str(told.get("status", "")))
        return Carried(delivered=not rejected, rejected=rejected, answer=answer)

    async def _ask(self, method: str, path: str, **more: Any) -> dict[str, Any]:
        headers = more.pop("headers", {})
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        try:
            async with httpx.AsyncClient(base_url=self.address, timeout=self.timeout) as client:
                answer = await client.request(method, path, headers=headers, **more)
        except httpx.HTTPError as away:
            raise OperatorUnreachable from away
        if answer.status_code in _ACCEPTED:
            told: dict[str, Any] = answer.json()
            return told
        if answer.status_code >= _FAULT or answer.status_code in _TRY_AGAIN:
            raise OperatorUnreachable
        raise OperatorRefused(_reason(answer))


def _answer(code: str) -> Answered | None:
    """The buyer's answer, where it is one of those we know: lists of codes grow."""
    return Answered(code) if code in set(Answered) else None


def _reason(answer: httpx.Response) -> str:
    """The rules a document broke, or whatever the operator says, shortly."""
    try:
        told = answer.json()
    except ValueError:
        return f"{answer.status_code} {answer.text}"[:_LONGEST]
    findings = told.get("findings") or []
    rules = [str(one.get("code", "")) for one in findings if one.get("level") == "fatal"]
    said = ", ".join(dict.fromkeys(rules)) or str(told.get("code") or told.get("error") or "")
    return f"{answer.status_code} {said}".strip()[:_LONGEST]
