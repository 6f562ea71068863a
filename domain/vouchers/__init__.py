"""Coupons that lessen a price, and gift cards for one known service.

Imports the words of money beside it; knows no other aggregate.
"""

from domain.vouchers.coupon import Coupon as Coupon
from domain.vouchers.coupon import coupon_of as coupon_of
from domain.vouchers.gift_card import GiftCard as GiftCard
from domain.vouchers.gift_card import gift_card_of as gift_card_of
