"""Invoices, receipts and credit notes: numbered at issue without a gap, never changed after.

Imports the words of money and tax beside it; knows no other aggregate.
"""

from domain.invoicing.books import BOOKS as BOOKS
from domain.invoicing.books import Books as Books
from domain.invoicing.books import MonthClosed as MonthClosed
from domain.invoicing.invoice import Invoice as Invoice
from domain.invoicing.references import PaymentReference as PaymentReference
from domain.invoicing.references import reference_of as reference_of
from domain.invoicing.series import DatedBackwards as DatedBackwards
from domain.invoicing.series import Series as Series
from domain.invoicing.series import financial_year as financial_year
from domain.invoicing.series import series_of as series_of
