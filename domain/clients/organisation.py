"""An organisation that pays for its people's mentoring."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from domain.business_ids import checked, vat_id_of
from domain.clients import organisation_events as happened
from domain.clients.billing_details import BillingDetails, VatCheck
from domain.clients.organisation_events import Duty
from domain.events import Aggregate, event
from domain.refusals import Refused
from domain.written_names import require_address


class OrganisationMerged(Refused):
    """This organisation was merged into another; act on that one."""


class AlreadyAClient(Refused):
    """An organisation with this business id is a client already."""


class DepartmentUnknown(Refused):
    """The organisation has no such department."""

    status = 404


class DepartmentInUse(Refused):
    """Somebody still belongs to this department."""


class OrderNumberMissing(Refused):
    """This organisation asks for a purchase order number or a buyer reference on its orders."""

    status = 422


class Organisation(Aggregate):
    """A client organisation: its contacts, departments and named people, and how it is billed."""

    Registered = happened.Registered
    Renamed = happened.Renamed
    BillingSet = happened.BillingSet
    VatIdChecked = happened.VatIdChecked
    ContactNamed = happened.ContactNamed
    ContactLeft = happened.ContactLeft
    DepartmentOpened = happened.DepartmentOpened
    DepartmentClosed = happened.DepartmentClosed
    MenteeNamed = happened.MenteeNamed
    MenteeLeft = happened.MenteeLeft
    MergedInto = happened.MergedInto
    TookOver = happened.TookOver

    @event(Registered)
    def __init__(self, id: UUID, name: str, business_id: str, language: str) -> None:
        self.name, self.business_id, self.language = name, business_id, language
        self.vat_id = ""
        self.billing: BillingDetails | None = None
        self.vat_check: VatCheck | None = None
        self.contacts: dict[UUID, tuple[Duty, ...]] = {}
        self.departments: dict[UUID, tuple[str, str]] = {}
        self.mentees: dict[UUID, UUID | None] = {}
        self.merged_into: UUID | None = None
        self.merged: set[UUID] = set()

    def rename(self, name: str, business_id: str, language: str) -> None:
        """Put the name, business id or language right. Raises BusinessIdWrong."""
        self._require_own()
        right = (name, checked(business_id), language)
        if right != (self.name, self.business_id, self.language):
            self.record(happened.Renamed, name=name, business_id=right[1], language=language)

    def set_billing(self, billing: BillingDetails, vat_id: str = "") -> None:
        """Say how it is invoiced; without a VAT id the business id's own stands.

        Raises AddressUnreadable, OrganisationMerged.
        """
        self._require_own()
        if billing.email:
            require_address(billing.email, "billing.email")
        vat_id = vat_id.replace(" ", "").upper() or vat_id_of(self.business_id)
        if (billing, vat_id) != (self.billing, self.vat_id):
            self.record(
                happened.BillingSet, name=self.name, business_id=self.business_id, vat_id=vat_id,
                language=self.language, billing=billing,
            )  # fmt: skip

    def note_vat_check(self, check: VatCheck) -> None:
        if check != self.vat_check:
            self.record(happened.VatIdChecked, check=check)

    def require_order_number(self, order_number: str, buyer_reference: str) -> None:
        """Raise OrderNumberMissing when an order lacks what the organisation asks for."""
        asked = self.billing is not None and self.billing.order_number_required
        kept = self.billing.order_number or self.billing.buyer_reference if self.billing else ""
        if asked and not (order_number or buyer_reference or kept):
            raise OrderNumberMissing

    def name_contact(self, person_id: UUID, duties: tuple[Duty, ...]) -> None:
        self._require_own()
        if self.contacts.get(person_id) != duties:
            self.record(happened.ContactNamed, person_id=person_id, duties=duties)

    def open_department(self, department_id: UUID, name: str, cost_centre: str) -> None:
        self._require_own()
        if self.departments.get(department_id) != (name, cost_centre):
            self.record(
                happened.DepartmentOpened, department_id=department_id, name=name,
                cost_centre=cost_centre,
            )  # fmt: skip

    def close_department(self, department_id: UUID) -> None:
        """Close a department nobody belongs to. Raises DepartmentInUse."""
        if department_id in self.mentees.values():
            raise DepartmentInUse
        if department_id in self.departments:
            self.record(happened.DepartmentClosed, department_id=department_id)

    def name_mentee(self, person_id: UUID, department_id: UUID | None) -> None:
        """Name one of its people for mentoring. Raises DepartmentUnknown."""
        self._require_own()
        if department_id is not None and department_id not in self.departments:
            raise DepartmentUnknown
        if person_id not in self.mentees or self.mentees[person_id] != department_id:
            self.record(happened.MenteeNamed, person_id=person_id, department_id=department_id)

    def part_with(self, person_id: UUID, on: date) -> None:
        """Note that a person left: no longer named for mentoring, no longer a contact."""
        if person_id in self.mentees:
            self.record(happened.MenteeLeft, person_id=person_id, on=on)
        if person_id in self.contacts:
            self.record(happened.ContactLeft, person_id=person_id, on=on)

    def take_over(self, other: Organisation) -> None:
        """Become one with another entry of the same organisation. Raises OrganisationMerged."""
        self._require_own()
        if other.id in self.merged:
            return
        other._require_own()
        for department_id, (name, cost_centre) in other.departments.items():
            self.open_department(department_id, name, cost_centre)
        for person_id, duties in other.contacts.items():
            known = self.contacts.get(person_id, ())
            both = (*known, *(duty for duty in duties if duty not in known))
            self.name_contact(person_id, both)
        for person_id, belongs_to in other.mentees.items():
            if person_id not in self.mentees:
                self.name_mentee(person_id, belongs_to)
        self.record(happened.TookOver, merged_id=other.id)
        other.record(happened.MergedInto, kept_id=self.id)

    def _require_own(self) -> None:
        if self.merged_into is not None:
            raise OrganisationMerged(kept_id=self.merged_into)
