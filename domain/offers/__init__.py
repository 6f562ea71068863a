"""Offers: what the firm puts forward to a client, and what becomes binding when accepted.

Imports the words of accounts and prices beside it; knows no other aggregate.
"""

from domain.offers.offer import FrameTerms as FrameTerms
from domain.offers.offer import LostWhy as LostWhy
from domain.offers.offer import Offer as Offer
from domain.offers.offer import OfferState as OfferState
