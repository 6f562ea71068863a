"""The events of trainings in Finnish, Swedish and English, as the audit trail says them."""

from __future__ import annotations

from typing import Final

PROGRAMME: Final = {
    "Training.Planned": (
        "{by} suunnitteli koulutuksen",
        "{by} planerade en utbildning",
        "{by} planned a training",
    ),
    "Training.Revised": (
        "{by} korjasi koulutuksen esittelyä",
        "{by} ändrade utbildningens presentation",
        "{by} revised the words of a training",
    ),
    "Training.Published": (
        "{by} avasi koulutuksen ilmoittautumisen",
        "{by} öppnade anmälan till en utbildning",
        "{by} opened the registration of a training",
    ),
    "Training.Closed": (
        "{by} sulki koulutuksen ilmoittautumisen",
        "{by} stängde anmälan till en utbildning",
        "{by} closed the registration of a training",
    ),
    "Training.Moved": (
        "{by} siirsi koulutuksen, syy: {reason}",
        "{by} flyttade en utbildning, orsak: {reason}",
        "{by} moved a training, reason: {reason}",
    ),
    "Training.Cancelled": (
        "{by} perui koulutuksen, syy: {reason}",
        "{by} ställde in en utbildning, orsak: {reason}",
        "{by} cancelled a training, reason: {reason}",
    ),
    "Training.MaterialAdded": (
        "{by} lisäsi koulutukseen aineiston {title}",
        "{by} lade till materialet {title} i en utbildning",
        "{by} added the material {title} to a training",
    ),
    "Training.MaterialRemoved": (
        "{by} poisti koulutuksesta aineiston {title}",
        "{by} tog bort materialet {title} från en utbildning",
        "{by} removed the material {title} from a training",
    ),
    "Training.Held": (
        "{by} kirjasi koulutuksen pidetyksi",
        "{by} antecknade utbildningen som hållen",
        "{by} stated that a training has been held",
    ),
    "Completion.Opened": (
        "{by} avasi koulutuksen läsnäololistan",
        "{by} öppnade utbildningens närvarolista",
        "{by} began the attendance list of a training",
    ),
    "Completion.AttendanceTaken": (
        "{by} kirjasi koulutuspäivän läsnäolot",
        "{by} antecknade närvaron en utbildningsdag",
        "{by} noted who was there on a day of a training",
    ),
    "Completion.CertificateGranted": (
        "{by} antoi osallistumistodistuksen, läsnä {share} %",
        "{by} gav ett deltagarintyg, närvaro {share} %",
        "{by} granted a certificate of participation, {share}% attended",
    ),
    "Completion.CertificateRevoked": (
        "{by} mitätöi osallistumistodistuksen, syy: {reason}",
        "{by} återkallade ett deltagarintyg, orsak: {reason}",
        "{by} revoked a certificate of participation, reason: {reason}",
    ),
    "Completion.DevelopmentEarned": (
        "{by} kirjasi mentorille {minutes} min osaamisen kehittämistä",
        "{by} antecknade {minutes} min kompetensutveckling för en mentor",
        "{by} noted {minutes} min of professional development for a mentor",
    ),
    "Completion.Evaluated": (
        "{by} arvioi koulutuksen",
        "{by} utvärderade en utbildning",
        "{by} evaluated a training",
    ),
}
SEATS: Final = {
    "Seating.Opened": (
        "{by} avasi koulutuksen paikat, {seats} paikkaa",
        "{by} öppnade utbildningens platser, {seats} platser",
        "{by} counted out the seats of a training: {seats}",
    ),
    "Seating.SaleOpened": (
        "{by} otti koulutuspaikat myyntiin",
        "{by} började sälja utbildningsplatser",
        "{by} put the seats of a training on sale",
    ),
    "Seating.SaleClosed": (
        "{by} lopetti koulutuspaikkojen myynnin",
        "{by} slutade sälja utbildningsplatser",
        "{by} took the seats of a training off sale",
    ),
    "Seating.SeatsSet": (
        "{by} muutti paikkamäärän {earlier} paikasta {seats} paikkaan",
        "{by} ändrade antalet platser från {earlier} till {seats}",
        "{by} changed the number of seats from {earlier} to {seats}",
    ),
    "Seating.DaysMoved": (
        "{by} siirsi paikat uusille päiville",
        "{by} flyttade platserna till andra dagar",
        "{by} moved the seats to other days",
    ),
    "Seating.SeatsHeld": (
        "{by} varasi {count} paikkaa tilauksen ajaksi",
        "{by} höll {count} platser under beställningen",
        "{by} set {count} seats aside for an order",
    ),
    "Seating.HoldClaimed": (
        "{by} kertoi, kenelle varattu paikka on",
        "{by} berättade för vem den hållna platsen är",
        "{by} said who a held seat is for",
    ),
    "Seating.HoldReleased": (
        "{by} vapautti varatun paikan",
        "{by} frigjorde en hållen plats",
        "{by} let a held seat go",
    ),
    "Seating.SeatsTaken": (
        "{by} vahvisti koulutuspaikan",
        "{by} bekräftade en utbildningsplats",
        "{by} gave out a seat in a training",
    ),
    "Seating.SeatsMissed": (
        "{by} totesi, ettei maksetulle tilaukselle ole enää paikkaa",
        "{by} konstaterade att det inte längre finns plats för en betald beställning",
        "{by} found no seat left for an order that was paid too late",
    ),
    "Seating.ParticipantNamed": (
        "{by} nimesi osallistujan",
        "{by} namngav en deltagare",
        "{by} named a participant",
    ),
    "Seating.SeatGivenUp": (
        "{by} perui koulutuspaikan: peritään {fee} €, palautetaan {refund} €",
        "{by} avbokade en utbildningsplats: {fee} € debiteras, {refund} € återbetalas",
        "{by} gave up a seat: €{fee} kept, €{refund} returned",
    ),
    "Seating.QueueJoined": (
        "{by} ilmoittautui jonotuslistalle",
        "{by} ställde sig på väntelistan",
        "{by} joined the waiting list",
    ),
    "Seating.QueueLeft": (
        "{by} poistui jonotuslistalta",
        "{by} lämnade väntelistan",
        "{by} left the waiting list",
    ),
    "Seating.QueueAskedAgain": (
        "{by} pyysi jonotuspaikkaa henkilölle, jolla jo on paikka tai sija jonossa",
        "{by} bad om en köplats åt någon som redan har en plats eller står i kön",
        "{by} asked the waiting list for somebody who has a seat or waits already",
    ),
    "Seating.QueueMoved": (
        "{by} siirsi jonottajan sijalta {earlier} sijalle {place}, syy: {reason}",
        "{by} flyttade en köande från plats {earlier} till {place}, orsak: {reason}",
        "{by} moved somebody on the waiting list from {earlier} to {place}, reason: {reason}",
    ),
    "Seating.PlaceOffered": (
        "{by} tarjosi paikkaa seuraavalle jonossa",
        "{by} erbjöd platsen åt nästa i kön",
        "{by} offered a seat to the next in line",
    ),
    "Seating.OfferLapsed": (
        "{by} totesi tarjouksen rauenneen",
        "{by} konstaterade att erbjudandet förföll",
        "{by} noted that an offered seat was not taken in time",
    ),
}
SENTENCES: Final = PROGRAMME | SEATS
