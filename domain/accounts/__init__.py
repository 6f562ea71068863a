"""Accounts of payers: what was delivered or agreed, and stands on no invoice yet.

Imports the words of money and tax beside it; knows no other aggregate.
"""

from domain.accounts.account import Account as Account
from domain.accounts.account import account_of as account_of
from domain.accounts.billable import Billable as Billable
from domain.accounts.billable import Charge as Charge
from domain.accounts.billable import Grounds as Grounds
from domain.accounts.billable import Rebate as Rebate
from domain.accounts.billable import Sheet as Sheet
from domain.accounts.buyer import Buyer as Buyer
from domain.accounts.buyer import VatCheck as VatCheck
