"""What may be done to a client from its page, each with what it asks."""

from __future__ import annotations

from typing import Final

from api.acts import Act, Ask
from api.languages import N_
from application.clients.merge_organisations import MergeOrganisations
from application.clients.name_contact import NameContact
from application.clients.name_mentee import NameMentee, PartWithPerson
from application.clients.open_department import CloseDepartment, OpenDepartment
from application.clients.register_client import RegisterClient
from application.clients.register_organisation import RegisterOrganisation, RenameOrganisation
from application.clients.set_billing import NoteVatCheck, SetBilling
from domain.clients import Duty, InvoiceForm

LANGUAGES: Final = (("fi", N_("Finnish")), ("sv", N_("Swedish")), ("en", N_("English")))
FORMS: Final = (
    (InvoiceForm.MAIL.value, N_("By e-mail")),
    (InvoiceForm.FINVOICE.value, N_("E-invoice (Finvoice)")),
    (InvoiceForm.UBL.value, N_("E-invoice (Peppol)")),
    (InvoiceForm.PAPER.value, N_("On paper")),
)
DUTIES: Final = {
    Duty.ORDERS: N_("Orders"),
    Duty.BILLING: N_("Invoices"),
    Duty.FOLLOWS_UP: N_("Follow-up"),
    Duty.TRANSFER: N_("Transfer of competence"),
}
OF_AGE: Final = Ask("of_age", N_("Is at least 18 years old"), "yes", required=False)
WHO: Final = (
    Ask("name", N_("Name")),
    Ask("email", N_("E-mail"), "email"),
    Ask("phone", N_("Phone"), "tel", required=False),
    Ask("language", N_("Language"), "choose", options=LANGUAGES),
)
BILLING: Final = (
    Ask("billing.form", N_("How invoices are sent"), "choose", options=FORMS),
    Ask("billing.email", N_("E-mail for invoices"), "email", required=False),
    Ask("billing.einvoice_address", N_("E-invoice address"), required=False),
    Ask("billing.einvoice_operator", N_("E-invoice operator"), required=False),
    Ask("billing.street", N_("Street address"), required=False),
    Ask("billing.postcode", N_("Postcode"), required=False),
    Ask("billing.town", N_("Town"), required=False),
    Ask("billing.buyer_reference", N_("Buyer reference"), required=False),
    Ask("billing.order_number", N_("Purchase order number"), required=False),
    Ask(
        "billing.order_number_required",
        N_("Every order must bear a purchase order number or a buyer reference"),
        "yes", required=False,
    ),
    Ask("billing.term_days", N_("Days to pay, if agreed otherwise"), "number", required=False),
)  # fmt: skip
REGISTER: Final = Act(
    RegisterOrganisation, N_("A new organisation"), N_("Take on as a client"),
    (
        Ask("name", N_("Company name")),
        Ask("business_id", N_("Business ID"), required=False),
        Ask("vat_id", N_("VAT ID"), required=False, hint=N_("Only if it is a foreign one.")),
        Ask("language", N_("Language"), "choose", options=LANGUAGES),
        *BILLING,
    ),
    N_("What its invoices need is asked at once, so that nobody has to ask later."),
)  # fmt: skip
PERSON: Final = Act(
    RegisterClient, N_("A new private client"), N_("Take on as a client"), (*WHO, OF_AGE),
    N_("A private client is also the mentee, or pays for somebody else."),
)  # fmt: skip
ACTS: Final[dict[str, Act]] = {
    "rename": Act(
        RenameOrganisation, N_("Correct the details"), N_("Save"),
        (
            Ask("name", N_("Company name")),
            Ask("business_id", N_("Business ID"), required=False),
            Ask("language", N_("Language"), "choose", options=LANGUAGES),
        ),
    ),
    "billing": Act(
        SetBilling, N_("Billing details"), N_("Save"),
        (Ask("vat_id", N_("VAT ID"), required=False), *BILLING),
        N_("Documents already issued keep the details they were issued with."),
    ),
    "vat-check": Act(
        NoteVatCheck, N_("The VAT ID was looked up"), N_("Save"),
        (
            Ask("valid", N_("It is valid"), "yes", required=False),
            Ask("proof", N_("Number of the register's answer"), required=False),
        ),
    ),
    "contact": Act(
        NameContact, N_("Name a contact person"), N_("Save"),
        (*WHO, Ask("duties", N_("What they do"), "boxes", options=tuple(
            (duty.value, word) for duty, word in DUTIES.items()
        ))),
        N_("A contact person sees that mentoring runs and what it costs, never what is said."),
    ),
    "department": Act(
        OpenDepartment, N_("Add a department"), N_("Save"),
        (Ask("name", N_("Name")), Ask("cost_centre", N_("Cost centre"), required=False)),
    ),
    "close-department": Act(
        CloseDepartment, N_("Close the department"), N_("Close the department"),
        (Ask("department_id", "", "hidden"),),
    ),
    "mentee": Act(
        NameMentee, N_("Name a mentee"), N_("Save"),
        (
            *WHO,
            Ask("department_id", N_("Department"), "choose", choices="departments",
                required=False),
            OF_AGE,
        ),
    ),
    "left": Act(
        PartWithPerson, N_("The person has left the organisation"), N_("Save"),
        (
            Ask("person_id", "", "hidden"),
            Ask("on", N_("Last day"), "date", required=False),
        ),
        N_("Their mentoring at the organisation's cost is to be ended or to get another payer."),
    ),
    "merge": Act(
        MergeOrganisations, N_("Merge another entry into this one"), N_("Merge"),
        (Ask("merged_id", N_("The entry that goes"), "choose", choices="others"),),
        N_("People, contacts and departments come together here. This cannot be undone."),
        look="bad",
    ),
}  # fmt: skip
