"""The events of mentor fees in words; `{by}` is whoever acted."""

from __future__ import annotations

from typing import Final

from application.mentor_fees.paying_sentences import PAYING

EARNING: Final = {
    "MentorContract.Opened": (
        "{by} aloitti mentorin palkkioehdot",
        "{by} inledde en mentors arvodesvillkor",
        "{by} began a mentor's terms of fees",
    ),
    "MentorContract.Offered": (
        "{by} ehdotti palkkioehtoja, versio {version}",
        "{by} föreslog arvodesvillkor, version {version}",
        "{by} put terms of fees forward, version {version}",
    ),
    "MentorContract.Accepted": (
        "{by} hyväksyi palkkioehdot, versio {version}",
        "{by} godkände arvodesvillkoren, version {version}",
        "{by} accepted the terms of fees, version {version}",
    ),
    "FeeAccount.Opened": (
        "{by} avasi mentorin palkkiotilin",
        "{by} öppnade en mentors arvodeskonto",
        "{by} opened a mentor's account of fees",
    ),
    "FeeAccount.Earned": (
        "Mentorille kertyi palkkiota {amount} €",
        "Mentorn tjänade {amount} € i arvode",
        "A mentor earned a fee of {amount} €",
    ),
    "FeeAccount.TermsMissing": (
        "Palkkio jäi laskematta: mentorin kanssa ei ole sovittu ehdoista",
        "Arvodet räknades inte: inga villkor har avtalats med mentorn",
        "A fee could not be reckoned: no terms are agreed with the mentor",
    ),
    "FeeAccount.CorrectionAsked": (
        "{by} ehdotti palkkion oikaisua {amount} €: {reason}",
        "{by} föreslog rättelse av ett arvode med {amount} €: {reason}",
        "{by} put a correction of a fee forward, {amount} €: {reason}",
    ),
    "FeeAccount.Corrected": (
        "{by} oikaisi palkkiota {amount} €: {reason}",
        "{by} rättade ett arvode med {amount} €: {reason}",
        "{by} corrected a fee by {amount} €: {reason}",
    ),
    "FeeAccount.Held": (
        "{by} pidätti palkkion tilityksestä",
        "{by} höll inne ett arvode",
        "{by} held a fee back",
    ),
    "FeeAccount.Released": (
        "{by} vapautti palkkion tilitettäväksi",
        "{by} frigav ett arvode",
        "{by} let a fee be settled",
    ),
    "FeeAccount.Settled": (
        "{by} tilitti palkkioita {amount} €",
        "{by} redovisade arvoden för {amount} €",
        "{by} put fees of {amount} € on a statement",
    ),
    "FeeAccount.PaymentReturned": (
        "Palkkioita palautui maksamattomiksi {amount} €",
        "Arvoden för {amount} € återgick till obetalda",
        "Fees of {amount} € came back unpaid",
    ),
    "FeeAccount.Unsettled": (
        "Palkkioita irrotettiin perutulta laskelmalta {amount} €",
        "Arvoden för {amount} € togs av en återkallad specifikation",
        "Fees of {amount} € came off a withdrawn statement",
    ),
    "FeeAccount.Paid": (
        "Palkkioita maksettiin {amount} €",
        "Arvoden för {amount} € betalades",
        "Fees of {amount} € were paid",
    ),
    "OrderFees.Opened": (
        "{by} avasi luettelon tilauksen palkkioista",
        "{by} öppnade en lista över en beställnings arvoden",
        "{by} began a list of an order's fees",
    ),
    "OrderFees.FeeNoted": (
        "Palkkio liitettiin tilaukseen",
        "Ett arvode knöts till en beställning",
        "A fee was tied to an order",
    ),
    "OrderFees.PaymentContested": (
        "Maksu on riitautettu: sen palkkiot odottavat",
        "Betalningen är bestridd: arvodena för den väntar",
        "The payment is contested: its fees wait",
    ),
    "OrderFees.PaymentKept": (
        "Riitautettu maksu pysyi: sen palkkiot voidaan tilittää",
        "Den bestridda betalningen stod sig: arvodena kan redovisas",
        "The contested payment was kept: its fees may be settled",
    ),
}
SENTENCES: Final = EARNING | PAYING
