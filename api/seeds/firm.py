"""The demo's firm: its own details and texts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from api.seeds.step import PAST, Step, moment, person_of
from application.firm_details.publish_text import PublishText
from application.firm_details.set_firm_details import SetFirmDetails
from domain.firm_details import Details, TextKind
from domain.languages import InThreeLanguages

DETAILS: Final = Details(
    name="Luotsi Mentorointi Oy", business_id="1234567-1", vat_id="FI12345671", domicile="Helsinki",
    street="Kalasatamankatu 9", postal_code="00580", city="Helsinki", country="FI",
    iban="FI2112345600000785", bic="NDEAFIHH", email="toimisto@luotsi.example",
    phone="+358 9 4245 0100", einvoice_address="003712345671", einvoice_operator="003721291126",
)  # fmt: skip
TEXTS: Final = {
    TextKind.TERMS: ("Tapaamisen voi siirtää ja perua ehtojen mukaan.",
                     "Mötet kan flyttas och avbokas enligt villkoren.",
                     "A session can be moved and cancelled under these terms."),
    TextKind.PRIVACY: ("Käsittelemme tietojasi mentoroinnin järjestämiseksi.",
                       "Vi behandlar dina uppgifter för att ordna mentorering.",
                       "We process your data in order to arrange mentoring."),
    TextKind.GROUND_RULES: ("Keskustelut ovat luottamuksellisia.", "Samtalen är konfidentiella.",
                            "What is discussed is confidential."),
    TextKind.ACCESSIBILITY: ("Palvelu noudattaa WCAG 2.2 AA -tasoa.",
                             "Tjänsten följer WCAG 2.2 AA.", "The service follows WCAG 2.2 AA."),
}  # fmt: skip


def steps(today: date) -> Iterator[Step]:
    begun = today - PAST
    nine, boss = moment(begun, "09:00"), person_of("administrator")
    yield Step("firm/details", SetFirmDetails(valid_from=begun, details=DETAILS), boss, at=nine)
    for kind, words in TEXTS.items():
        text = InThreeLanguages(*words)
        command = PublishText(kind=kind, valid_from=begun, text=text)
        yield Step(f"firm/text/{kind}", command, boss, at=nine)
