"""What happens to an order's money, in words: `{by}` is whoever acted."""

from __future__ import annotations

from typing import Final

OF_MONEY: Final = {
    "Order.CardTaken": (
        "{by} käytti tilaukseen lahjakortin, {minutes} min",
        "{by} använde ett presentkort för beställningen, {minutes} min",
        "{by} used a gift card for the order, {minutes} min",
    ),
    "Order.PriceLessened": (
        "Etukoodi {code} alensi tilauksen hintaa",
        "Rabattkoden {code} sänkte beställningens pris",
        "The coupon {code} lessened the order's price",
    ),
    "Order.Confirmed": (
        "{by} vahvisti tilauksen, joka maksetaan laskulla",
        "{by} bekräftade en beställning som betalas mot faktura",
        "{by} confirmed an order that is paid by invoice",
    ),
    "Order.Paid": (
        "{by} merkitsi tilauksen maksetuksi",
        "{by} antecknade beställningen som betald",
        "{by} recorded the order as paid",
    ),
    "Order.SessionSettled": (
        "{by} palautti tapaamisesta {amount} € ja piti {fee} €, syy {why}",
        "{by} återbetalade {amount} € för ett möte och behöll {fee} €, orsak {why}",
        "{by} gave back {amount} € of a session and kept {fee} €, ground {why}",
    ),
    "Order.FeeReturned": (
        "{by} palautti pidätetyn maksun {amount} €, syy {why}",
        "{by} återbetalade den behållna avgiften {amount} €, orsak {why}",
        "{by} gave back the kept fee of {amount} €, ground {why}",
    ),
    "Order.Withdrawn": (
        "{by} kirjasi sopimuksen peruuttamisen, palautetaan {amount} €",
        "{by} antecknade frånträdandet av avtalet, {amount} € återbetalas",
        "{by} recorded the withdrawal from the contract, {amount} € go back",
    ),
    "Order.HandRefundAsked": (
        "{by} pyysi palauttamaan tilauksesta {amount} €, syy {why}",
        "{by} bad att {amount} € av beställningen återbetalas, orsak {why}",
        "{by} asked to send {amount} € of the order back, ground {why}",
    ),
    "Order.HandRefunded": (
        "{by} hyväksyi palautettavaksi {amount} €, syy {why}",
        "{by} godkände en återbetalning på {amount} €, orsak {why}",
        "{by} agreed to send {amount} € back, ground {why}",
    ),
    "Order.HandRefundDeclined": (
        "{by} hylkäsi pyynnön palauttaa {amount} €",
        "{by} avslog begäran att återbetala {amount} €",
        "{by} declined to send {amount} € back",
    ),
}
