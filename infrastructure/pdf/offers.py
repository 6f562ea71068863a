"""Prints an offer with what held in the moment it was made: the firm's details, the payer's."""

from __future__ import annotations

from typing import Any, cast
from uuid import UUID

from domain.accounts import Account, account_of
from domain.billing_policy import billing_policy_on
from domain.firm_details import OUR_FIRM, FirmDetails
from domain.invoice_drafts import Draft
from domain.offers import Offer
from domain.refusals import NotFound
from infrastructure.pdf.offer_page import render_offer


def offer_on_paper(log: Any, offer_id: UUID) -> bytes:
    """The file of an offer. Raises NotFound where there is none."""
    events = log.stream(offer_id)
    if not events or not isinstance(events[0], Offer.Made):
        raise NotFound
    made = events[0].envelope.recorded_at
    offer, firm = log.as_of(offer_id, made), cast("FirmDetails", log.as_of(OUR_FIRM, made))
    account = cast("Account", log.as_of(account_of(offer.payer_id), made))
    _, details = firm.details_on(offer.made_on)
    draft = Draft(
        buyer=account.require_buyer(), firm=details, policy=billing_policy_on(offer.made_on),
        issued_on=offer.made_on, rates=(), order_number="-",
    )  # fmt: skip
    return render_offer(offer, draft)
