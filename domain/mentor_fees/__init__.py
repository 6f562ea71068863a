"""What mentors are paid: their terms, what they earned, statements of it, and runs that pay them.

Imports the words of money, tax and documents beside it; knows no other aggregate.
"""

from domain.mentor_fees.account import FeeAccount as FeeAccount
from domain.mentor_fees.account import fee_account_of as fee_account_of
from domain.mentor_fees.contract import MentorContract as MentorContract
from domain.mentor_fees.contract import contract_of as contract_of
from domain.mentor_fees.order_fees import OrderFees as OrderFees
from domain.mentor_fees.order_fees import order_fees_of as order_fees_of
from domain.mentor_fees.terms import FeeTerms as FeeTerms
from domain.mentor_fees.terms import Payee as Payee
from domain.mentor_fees.words import FeeKind as FeeKind
from domain.mentor_fees.words import Hold as Hold
from domain.mentor_fees.words import Route as Route
