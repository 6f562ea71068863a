"""The events of statements and runs in words; `{by}` is whoever acted."""

from __future__ import annotations

from typing import Final

PAYING: Final = {
    "FeeStatement.Made": (
        "{by} teki palkkiolaskelman {number}, {gross} €",
        "{by} gjorde arvodesspecifikationen {number}, {gross} €",
        "{by} made the statement of fees {number}, {gross} €",
    ),
    "FeeStatement.Approved": (
        "{by} hyväksyi palkkiolaskelman",
        "{by} godkände arvodesspecifikationen",
        "{by} approved the statement of fees",
    ),
    "FeeStatement.Objected": (
        "{by} huomautti palkkiolaskelmasta",
        "{by} anmärkte mot arvodesspecifikationen",
        "{by} objected to the statement of fees",
    ),
    "FeeStatement.ObjectionAnswered": (
        "{by} vastasi huomautukseen palkkiolaskelmasta",
        "{by} besvarade anmärkningen mot arvodesspecifikationen",
        "{by} answered the objection to the statement of fees",
    ),
    "FeeStatement.OwnInvoiceMatched": (
        "{by} kohdisti mentorin laskun {number} palkkiolaskelmaan",
        "{by} riktade mentorns faktura {number} mot arvodesspecifikationen",
        "{by} set the mentor's invoice {number} against the statement",
    ),
    "FeeStatement.PutInRun": (
        "{by} otti palkkiolaskelman maksuajoon",
        "{by} tog med arvodesspecifikationen i betalningskörningen",
        "{by} put the statement in a run of payments",
    ),
    "FeeStatement.LeftRun": (
        "{by} jätti palkkiolaskelman pois maksuajosta: {reason}",
        "{by} lämnade arvodesspecifikationen utanför betalningskörningen: {reason}",
        "{by} left the statement out of the run: {reason}",
    ),
    "FeeStatement.HandedToPayroll": (
        "{by} siirsi palkkiot palkanlaskentaan",
        "{by} överförde arvodena till löneräkningen",
        "{by} handed the fees over to payroll",
    ),
    "FeeStatement.Paid": (
        "Palkkiolaskelma maksettiin, {amount} €",
        "Arvodesspecifikationen betalades, {amount} €",
        "The statement was paid, {amount} €",
    ),
    "FeeStatement.PaymentReturned": (
        "Saajan pankki palautti {amount} €, laskelma on taas maksamatta",
        "Mottagarens bank återsände {amount} €, specifikationen är åter obetald",
        "The payee's bank sent {amount} € back, the statement is open once more",
    ),
    "FeeStatement.Withdrawn": (
        "{by} perui palkkiolaskelman {number}: {reason}",
        "{by} återkallade arvodesspecifikationen {number}: {reason}",
        "{by} withdrew the statement of fees {number}: {reason}",
    ),
    "FeeStatement.DebitDiffers": (
        "Tililtä lähti {amount} €, vaikka laskelma on {expected} €",
        "Från kontot gick {amount} €, men specifikationen är på {expected} €",
        "{amount} € left the account although the statement is {expected} €",
    ),
    "PayoutRun.Prepared": (
        "{by} valmisteli palkkioiden maksuajon",
        "{by} förberedde en betalningskörning av arvoden",
        "{by} prepared a run that pays fees",
    ),
    "PayoutRun.CheckAsked": (
        "{by} pyysi tarkistamaan saajat rekistereistä",
        "{by} bad att mottagarna kontrolleras i registren",
        "{by} had the payees looked up in the registers",
    ),
    "PayoutRun.RegisterChecked": (
        "Saaja tarkistettiin rekisteristä: {source}",
        "Mottagaren kontrollerades i registret: {source}",
        "A payee was looked up in the register: {source}",
    ),
    "PayoutRun.LeftOut": (
        "{by} jätti saajan pois maksuajosta: {reason}",
        "{by} lämnade en mottagare utanför betalningskörningen: {reason}",
        "{by} left a payee out of the run: {reason}",
    ),
    "PayoutRun.Approved": (
        "{by} hyväksyi maksuajon, {total} €",
        "{by} godkände betalningskörningen, {total} €",
        "{by} approved the run, {total} €",
    ),
    "PayoutRun.ItemPaid": (
        "Maksuajosta maksettiin {amount} €",
        "Ur betalningskörningen betalades {amount} €",
        "{amount} € of the run were paid",
    ),
}
