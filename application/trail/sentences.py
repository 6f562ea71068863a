"""Each event as a sentence in Finnish, Swedish and English: who did what.

`{by}` is whoever acted; other names in braces are the event's own public fields.
A test fails for an event that has no sentence in one of the languages.
"""

from __future__ import annotations

from typing import Final

SENTENCES: Final[dict[str, tuple[str, str, str]]] = {
    "Person.Registered": (
        "{by} kirjasi henkilön", "{by} registrerade en person", "{by} registered a person",
    ),
    "Person.ContactCorrected": (
        "{by} korjasi yhteystiedot", "{by} rättade kontaktuppgifter",
        "{by} corrected contact details",
    ),
    "Person.RoleGranted": (
        "{by} antoi roolin {role}", "{by} gav rollen {role}", "{by} granted the role {role}",
    ),
    "Person.RoleWithdrawn": (
        "{by} poisti roolin {role}", "{by} tog bort rollen {role}", "{by} withdrew the role {role}",
    ),
    "FirmDetails.Opened": (
        "{by} avasi yrityksen tiedot", "{by} öppnade företagets uppgifter",
        "{by} opened the firm's own file",
    ),
    "FirmDetails.DetailsSet": (
        "{by} asetti yrityksen tiedot, versio {version}",
        "{by} angav företagets uppgifter, version {version}",
        "{by} set the firm's details, version {version}",
    ),
    "FirmDetails.TextPublished": (
        "{by} julkaisi tekstin {kind}, versio {version}",
        "{by} publicerade texten {kind}, version {version}",
        "{by} published the text {kind}, version {version}",
    ),
    "Mentor.Joined": (
        "{by} lisäsi mentorin verkostoon", "{by} lade till en mentor i nätverket",
        "{by} took a mentor into the pool",
    ),
    "Mentor.ProfileWritten": (
        "{by} kirjoitti mentorin esittelyn", "{by} skrev mentorns presentation",
        "{by} wrote the mentor's profile",
    ),
    "Mentor.WeeklyHoursSet": (
        "{by} asetti viikoittaiset ajat", "{by} angav veckotiderna", "{by} set the weekly hours",
    ),
    "Mentor.DayClosed": (
        "{by} sulki päivän {day}", "{by} stängde dagen {day}", "{by} closed the day {day}",
    ),
    "Mentor.ExtraHoursOpened": (
        "{by} avasi lisäaikoja päivälle {day}", "{by} öppnade extra tider den {day}",
        "{by} opened extra hours on {day}",
    ),
    "Mentor.AbsenceMarked": (
        "{by} merkitsi poissaolon", "{by} antecknade en frånvaro", "{by} marked an absence",
    ),
    "Mentor.AbsenceEnded": (
        "{by} perui poissaolon", "{by} tog tillbaka en frånvaro", "{by} took an absence back",
    ),
    "Service.Offered": (
        "{by} otti palvelun myyntiin hintaan {price} €",
        "{by} började sälja en tjänst för {price} €",
        "{by} put a service on sale at {price} €",
    ),
    "Service.Repriced": (
        "{by} muutti hinnaksi {price} €", "{by} ändrade priset till {price} €",
        "{by} changed the price to {price} €",
    ),
    "Service.TakenOffSale": (
        "{by} poisti palvelun myynnistä", "{by} tog tjänsten ur försäljning",
        "{by} took the service off sale",
    ),
    "Diary.Opened": (
        "{by} avasi kalenterikuukauden", "{by} öppnade en kalendermånad",
        "{by} opened a diary month",
    ),
    "Diary.TimeHeld": (
        "{by} varasi ajan tilauksen ajaksi", "{by} höll en tid under beställningen",
        "{by} set a time aside for an order",
    ),
    "Diary.TimeReserved": (
        "{by} vahvisti ajan kalenteriin", "{by} bekräftade en tid i kalendern",
        "{by} promised a time in the diary",
    ),
    "Diary.TimeReleased": (
        "{by} vapautti ajan", "{by} frigjorde en tid", "{by} let a time go",
    ),
    "Order.TimeChosen": (
        "{by} valitsi ajan tilattavaksi", "{by} valde en tid att beställa",
        "{by} chose a time to order",
    ),
    "Order.HoldExtended": (
        "{by} jatkoi varausta", "{by} förlängde reserveringen", "{by} extended the hold",
    ),
    "Order.DetailsGiven": (
        "{by} antoi tilaajan tiedot ja hyväksyi ehdot",
        "{by} gav beställarens uppgifter och godkände villkoren",
        "{by} gave the client's details and accepted the terms",
    ),
    "Order.PaymentStarted": (
        "{by} siirtyi maksamaan tavalla {method}", "{by} gick för att betala med {method}",
        "{by} went to pay by {method}",
    ),
    "Order.CheckoutOpened": (
        "{by} avasi maksusivun", "{by} öppnade betalsidan", "{by} opened the payment page",
    ),
    "Order.Paid": (
        "{by} merkitsi tilauksen maksetuksi", "{by} antecknade beställningen som betald",
        "{by} recorded the order as paid",
    ),
    "Order.Expired": (
        "{by} vapautti maksamattoman tilauksen", "{by} släppte en obetald beställning",
        "{by} let an unpaid order go",
    ),
    "Order.Cancelled": (
        "{by} perui tilauksen", "{by} avbokade beställningen", "{by} cancelled the order",
    ),
    "Engagement.Opened": (
        "{by} avasi mentorointisuhteen", "{by} öppnade en mentorrelation",
        "{by} opened an engagement",
    ),
    "Engagement.SessionBooked": (
        "{by} varasi tapaamisen", "{by} bokade ett möte", "{by} booked a session",
    ),
    "Engagement.SessionMoved": (
        "{by} siirsi tapaamisen", "{by} flyttade ett möte", "{by} moved a session",
    ),
    "Engagement.SessionCancelled": (
        "{by} perui tapaamisen, syy {ground}", "{by} avbokade ett möte, orsak {ground}",
        "{by} cancelled a session, ground {ground}",
    ),
    "Engagement.SessionHeld": (
        "{by} merkitsi tapaamisen pidetyksi, {minutes} min",
        "{by} antecknade mötet som hållet, {minutes} min",
        "{by} marked a session as held, {minutes} min",
    ),
    "Engagement.NoShowStated": (
        "{by} totesi, ettei aktori saapunut", "{by} konstaterade att adepten uteblev",
        "{by} stated that the mentee did not come",
    ),
    "Payment.Opened": (
        "{by} kuuli maksusta", "{by} hörde om en betalning", "{by} heard of a payment",
    ),
    "Payment.Received": (
        "{by} kirjasi maksun {amount} €", "{by} registrerade en betalning på {amount} €",
        "{by} recorded a payment of {amount} €",
    ),
    "Payment.Unapplied": (
        "{by} jätti maksun {amount} € kohdistamatta: {reason}",
        "{by} lämnade betalningen {amount} € okopplad: {reason}",
        "{by} set a payment of {amount} € aside: {reason}",
    ),
    "Payment.RefundAsked": (
        "{by} päätti palauttaa {amount} €: {ground}",
        "{by} beslöt återbetala {amount} €: {ground}",
        "{by} decided a refund of {amount} €: {ground}",
    ),
    "Payment.Refunded": (
        "{by} kirjasi palautuksen {amount} €", "{by} registrerade återbetalningen {amount} €",
        "{by} recorded a refund of {amount} €",
    ),
    "Series.Opened": (
        "{by} avasi numerosarjan", "{by} öppnade en nummerserie", "{by} opened a number series",
    ),
    "Series.NumberTaken": (
        "{by} antoi numeron {number}", "{by} gav numret {number}", "{by} gave the number {number}",
    ),
    "Invoice.Issued": (
        "{by} kirjoitti asiakirjan {number}, {gross} €",
        "{by} utfärdade dokumentet {number}, {gross} €",
        "{by} issued the document {number}, {gross} €",
    ),
    "Invoice.DocumentStored": (
        "{by} tallensi asiakirjan muodossa {form}", "{by} sparade dokumentet i form {form}",
        "{by} stored the document as {form}",
    ),
}  # fmt: skip

SERVICE: Final = ("Palvelu", "Tjänsten", "The service")
"""What the service itself is called when nobody else acted."""
