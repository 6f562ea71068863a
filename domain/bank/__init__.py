"""Money on the firm's bank account: what came in, what it was for, what is left of it."""

from domain.bank.transfer import BankTransfer as BankTransfer
from domain.bank.transfer import transfer_of as transfer_of
