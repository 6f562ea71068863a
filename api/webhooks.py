"""The payment provider's messages: verify, remember, then act."""

from __future__ import annotations

from fastapi import APIRouter, Depends, Request, Response

from api.doors import by_signature
from api.reception import Reception
from application.payments.gateway import WebhookRefused

router = APIRouter(tags=["webhooks"])


@router.post("/webhooks/stripe", include_in_schema=False, dependencies=[Depends(by_signature)])
async def stripe_says(request: Request) -> Response:
    """Remember a genuine message once and answer at once; the work is done from the inbox."""
    reception: Reception = request.app.state.reception
    try:
        hint = reception.webhooks.verify(
            await request.body(), request.headers.get("stripe-signature", "")
        )
    except WebhookRefused:
        return Response(status_code=400)
    await reception.inbox.remember(hint, reception.log.now())
    return Response(status_code=200)
