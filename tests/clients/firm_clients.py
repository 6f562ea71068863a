"""The organisations and people that specifications of clients speak of."""

from typing import Any, TypeVar, cast
from uuid import UUID

from application.clients.name_contact import NameContact
from application.clients.name_mentee import NameMentee
from application.clients.open_department import OpenDepartment
from application.clients.register_organisation import RegisterOrganisation
from domain.clients import BillingDetails, Duty, InvoiceForm
from domain.events import Aggregate
from tests.spec import Spec

NORDPUU, KAISLA, SALES, RITVA, AINO, VILLE = (UUID(int=n) for n in range(0x60, 0x66))
BY_MAIL = BillingDetails(email="laskut@nordpuu.example")
BY_OPERATOR = BillingDetails(
    form=InvoiceForm.FINVOICE, einvoice_address="003723456780", einvoice_operator="003721291126",
    order_number_required=True, term_days=30,
)  # fmt: skip
REGISTERED = RegisterOrganisation(
    organisation_id=NORDPUU, name="Nordpuu Oy", business_id="2345678-0", billing=BY_MAIL
)
TWICE = RegisterOrganisation(organisation_id=KAISLA, name="NORDPUU", billing=BY_MAIL)
DEPARTMENT = OpenDepartment(
    organisation_id=NORDPUU, name="Myynti", cost_centre="410", department_id=SALES
)
CONTACT = NameContact(
    organisation_id=NORDPUU, duties=(Duty.ORDERS, Duty.BILLING), name="Ritva Salo",
    email="ritva@nordpuu.example", person_id=RITVA,
)  # fmt: skip


def mentee(who: UUID = AINO, *, of_age: bool = True, at: UUID = NORDPUU) -> NameMentee:
    return NameMentee(
        organisation_id=at, name="Aino Korhonen", email=f"{who.int}@nordpuu.example",
        of_age=of_age, person_id=who,
    )  # fmt: skip


A = TypeVar("A", bound=Aggregate)


def found_in(spec: Spec, kind: type[A], id: UUID) -> A:
    """An aggregate as the events recorded so far leave it."""
    found: Any = None
    for event in spec.log.recorded:
        if event.originator_id == id:
            found = event.mutate(found)
    return cast("A", found)
