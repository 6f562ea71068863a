"""Clients: private persons, and organisations with their contacts, departments and people."""

from domain.clients.billing_details import BillingDetails, InvoiceForm, VatCheck
from domain.clients.organisation import Organisation
from domain.clients.organisation_events import Duty
from domain.clients.private_client import PrivateClient, client_of

__all__ = [
    "BillingDetails", "Duty", "InvoiceForm", "Organisation", "PrivateClient", "VatCheck",
    "client_of",
]  # fmt: skip
