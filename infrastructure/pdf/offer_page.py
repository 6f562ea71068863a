"""An offer on paper: what is offered, at which prices, until when; in the payer's language."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from uuid import UUID

from domain.accounts import Billable
from domain.invoice_drafts import Draft, written
from domain.invoice_parties import bank_of, seller_of
from domain.invoicing_snapshot import InvoiceSnapshot, Language
from domain.money import NOTHING
from domain.offers import Offer
from domain.price_lists import Product
from infrastructure.pdf.figures import amount, day, days, number
from infrastructure.pdf.invoice_page import Page, page_of
from infrastructure.pdf.typesetting import typeset

_PLACE: Final[dict[Language, int]] = {"fi": 0, "sv": 1, "en": 2}
_WORDS: Final[dict[str, tuple[str, str, str]]] = {
    "offer": ("Tarjous", "Offert", "Offer"),
    "until": ("Voimassa", "Giltig till", "Valid until"),
    "frame": ("Sovitut hinnat voimassa", "Avtalade priser i kraft", "Agreed prices in force"),
    "price": ("Veroton", "Exkl. moms", "Excl. VAT"),
    "units": ("{0} tapaamisen paketti: {1} % edullisempi",
              "Paket med {0} träffar: {1} % förmånligare",
              "Package of {0} sessions: {1} % less"),
    "accept": ("Tarjous hyväksytään sellaisenaan sähköpostissa tulleen linkin kautta.",
               "Offerten godkänns som sådan via länken i e-postmeddelandet.",
               "The offer is accepted as it stands by the link in the e-mail."),
    Product.SESSION_HOUR: ("Tapaaminen, 60 min", "Träff, 60 min", "Session, 60 min"),
    Product.QUICK_MENTORING: ("Pikamentorointi", "Snabbmentorskap", "Quick mentoring"),
    Product.HOURLY_WORK: ("Työtunti", "Arbetstimme", "Hour of work"),
    Product.FORUM_YEAR: ("Vertaisfoorumi, vuosi", "Kamratforum, år", "Peer forum, a year"),
    Product.TRAINING_DAY: ("Koulutuspäivä", "Utbildningsdag", "Training day"),
}  # fmt: skip


def render_offer(offer: Offer, draft: Draft) -> bytes:
    """Print an offer; its sums come from the very function that will write the invoice."""
    lines = {UUID(int=nth): line for nth, line in enumerate(offer.lines)}
    sheet = _priced(draft, lines)
    page = page_of(sheet) | _own(offer, sheet)
    return typeset("invoice.typ", page, offer.made_on, {})


def _priced(draft: Draft, lines: Mapping[UUID, Billable]) -> InvoiceSnapshot:
    """The lines as an invoice would bear them; a bare frame agreement has none."""
    if lines:
        return written(draft, lines)
    return InvoiceSnapshot(
        kind="invoice", mode=draft.buyer.audience.mode, language=draft.buyer.language, number="",
        issued_on=draft.issued_on, seller=seller_of(draft.firm), bank=bank_of(draft.firm),
        buyer=draft.buyer.party, lines=(), rates=(), net=NOTHING, vat=NOTHING, gross=NOTHING,
        open=NOTHING,
    )  # fmt: skip


def _own(offer: Offer, sheet: InvoiceSnapshot) -> Page:
    language = sheet.language
    said = {key: forms[_PLACE[language]] for key, forms in _WORDS.items()}
    whole = page_of(sheet)
    word = whole["word"]
    facts = [[word["issued"], day(offer.made_on, language)],
             [said["until"], day(offer.valid_until, language)]]  # fmt: skip
    frame, more = offer.frame, []
    if frame:
        facts.append([said["frame"], days(frame.valid_from, frame.valid_until, language)])
        more = [
            {"text": said[row.product], "more": "", "quantity": "",
             "price": amount(row.amount, language), "rate": "", "amount": ""}
            for row in frame.prices
        ]  # fmt: skip
    packages = [
        said["units"].format(one.units, number(one.percent, language))
        for one in (frame.discounts if frame else ())
    ]
    totals = [row for row in whole["totals"] if row[0] != word["open"]]
    return {
        "title": said["offer"], "number": day(offer.made_on, language), "facts": facts,
        "lines": whole["lines"] + more, "payment": None,
        "totals": totals if offer.lines else [],
        "texts": [text for text in (offer.words, *packages, said["accept"]) if text],
    }  # fmt: skip
