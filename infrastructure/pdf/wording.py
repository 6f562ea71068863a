"""The words printed on invoices, in Finnish, Swedish and English."""

from __future__ import annotations

from typing import Final

from domain.invoicing_snapshot import Language

_WORDS: Final[dict[str, tuple[str, str, str]]] = {
    "invoice": ("Lasku", "Faktura", "Invoice"),
    "receipt": ("Kuitti", "Kvitto", "Receipt"),
    "credit": ("Hyvityslasku", "Kreditfaktura", "Credit note"),
    "self_billed": ("Itselaskutuslasku", "Självfaktura", "Self-billed invoice"),
    "statement": ("Palkkiolaskelma", "Arvodesspecifikation", "Statement of fees"),
    "reminder": ("Maksumuistutus", "Betalningspåminnelse", "Payment reminder"),
    "reminds_of": ("Muistutettava lasku", "Gäller faktura", "Reminds of invoice"),
    "reminder_fee": ("Muistutuskulu", "Påminnelseavgift", "Reminder fee"),
    "reminder_text": (
        "Emme ole saaneet suoritustanne eräpäivään mennessä. Pyydämme maksamaan avoimen summan.",
        "Vi har inte fått er betalning före förfallodagen. Vi ber er betala det öppna beloppet.",
        "We have not received your payment by the due date. Please pay the open amount.",
    ),
    "reminder_paid": (
        "Jos olette jo maksanut laskun, muistutus on aiheeton.",
        "Om ni redan har betalat kan ni bortse från påminnelsen.",
        "If you have paid already, please disregard this reminder.",
    ),
    "number": ("Numero", "Nummer", "Number"),
    "issued": ("Päiväys", "Datum", "Date"),
    "due": ("Eräpäivä", "Förfallodag", "Due date"),
    "supplied": ("Toimitusaika", "Leveransdatum", "Date of supply"),
    "order_number": ("Ostotilausnumero", "Inköpsordernummer", "Purchase order"),
    "buyer_reference": ("Viitteenne", "Er referens", "Your reference"),
    "contract": ("Sopimus", "Avtal", "Contract"),
    "credits": ("Hyvittää laskun", "Krediterar faktura", "Credits invoice"),
    "reason": ("Peruste", "Grund", "Ground"),
    "what": ("Kuvaus", "Beskrivning", "Description"),
    "quantity": ("Määrä", "Antal", "Quantity"),
    "price_net": ("Hinta, alv 0 %", "Pris exkl. moms", "Price excl. VAT"),
    "price_gross": ("Hinta sis. alv", "Pris inkl. moms", "Price incl. VAT"),
    "rate": ("Alv %", "Moms %", "VAT %"),
    "amount_net": ("Veroton", "Exkl. moms", "Excl. VAT"),
    "amount_gross": ("Verollinen", "Inkl. moms", "Incl. VAT"),
    "vat_table": ("Arvonlisäveron erittely", "Momsspecifikation", "VAT breakdown"),
    "base": ("Veron peruste", "Beskattningsunderlag", "Taxable amount"),
    "vat": ("Vero", "Moms", "VAT"),
    "with_vat": ("Yhteensä", "Totalt", "Total"),
    "discount": ("Alennus", "Rabatt", "Discount"),
    "net": ("Veroton yhteensä", "Totalt exkl. moms", "Total excl. VAT"),
    "vat_total": ("Arvonlisävero yhteensä", "Moms totalt", "Total VAT"),
    "gross": ("Yhteensä", "Totalt", "Total"),
    "paid": ("Maksettu", "Betalt", "Paid"),
    "open": ("Maksettavaa", "Att betala", "To pay"),
    "credited": ("Hyvitetään", "Krediteras", "Credited"),
    "payee": ("Saaja", "Mottagare", "Payee"),
    "reference": ("Viitenumero", "Referensnummer", "Reference number"),
    "rf": ("Kansainvälinen viite", "Internationell referens", "International reference"),
    "barcode": ("Virtuaaliviivakoodi", "Virtuell streckkod", "Bank barcode"),
    "qr": ("Maksa pankin sovelluksella", "Betala med bankappen", "Pay with your bank's app"),
    "late_interest": ("Viivästyskorko", "Dröjsmålsränta", "Late-payment interest"),
    "business_id": ("Y-tunnus", "FO-nummer", "Business ID"),
    "vat_id": ("Alv-tunnus", "Momsnummer", "VAT ID"),
    "domicile": ("Kotipaikka", "Hemort", "Domicile"),
    "page": ("Sivu", "Sida", "Page"),
    "verification": ("Tarkistuskoodi", "Kontrollkod", "Verification code"),
    "to": ("Vastaanottaja", "Till", "To"),
    "payment": ("Maksutiedot", "Betalningsuppgifter", "Payment details"),
    "card": ("kortilla", "med kort", "by card"),
    "mobilepay": ("MobilePaylla", "med MobilePay", "by MobilePay"),
    "HUR": ("t", "h", "h"),
    "MIN": ("min", "min", "min"),
    "C62": ("kpl", "st.", "pc."),
    "DAY": ("pv", "dag", "day"),
    "MON": ("kk", "mån.", "month"),
    "ANN": ("v", "år", "year"),
}

_PLACE: Final[dict[Language, int]] = {"fi": 0, "sv": 1, "en": 2}


def words(language: Language) -> dict[str, str]:
    """Give every printed word in ``language``."""
    return {key: forms[_PLACE[language]] for key, forms in _WORDS.items()}
