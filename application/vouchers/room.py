"""The room of coupons and gift cards: what it offers, and its events in words."""

from __future__ import annotations

from typing import Final

from application.policies import Room
from application.vouchers.issue_coupon import IssueCoupon, UseCoupon, WithdrawCoupon
from application.vouchers.pay_with_gift_card import (
    PayWithGiftCard,
    PutMinutesBack,
    TakeCardAlong,
)
from application.vouchers.sell_gift_card import RedeemGiftCard, ReturnGiftCard, SellGiftCard
from application.vouchers.use_coupon_on_order import GiveCouponBack, UseCouponOnOrder
from application.vouchers.voucher_list import coupon_uses, coupons, gift_cards
from application.vouchers.whenever_a_card_paid_in_vain import whenever_a_card_paid_in_vain
from application.vouchers.whenever_a_lessened_order_is_let_go import (
    whenever_a_lessened_order_is_let_go,
)
from domain.matters import Matter, Relation
from domain.people import Role
from domain.permissions import rule

SENTENCES: Final = {
    "Coupon.Opened": (
        "{by} tarkisti etukoodin",
        "{by} kontrollerade en rabattkod",
        "{by} looked at a coupon code",
    ),
    "Coupon.CouponIssued": (
        "{by} loi etukoodin {code}, voimassa {valid_from}\N{EN DASH}{valid_until}",
        "{by} skapade rabattkoden {code}, giltig {valid_from}\N{EN DASH}{valid_until}",
        "{by} issued the coupon {code}, valid {valid_from} to {valid_until}",
    ),
    "Coupon.CouponUsed": (
        "{by} käytti etukoodin {code}",
        "{by} använde rabattkoden {code}",
        "{by} used the coupon {code}",
    ),
    "Coupon.UseGivenBack": (
        "Etukoodin {code} käyttö palautui",
        "Användningen av rabattkoden {code} återgick",
        "The use of the coupon {code} was given back",
    ),
    "Coupon.CouponWithdrawn": (
        "{by} poisti etukoodin {code} käytöstä",
        "{by} drog in rabattkoden {code}",
        "{by} withdrew the coupon {code}",
    ),
    "GiftCard.Sold": (
        "{by} myi lahjakortin, {minutes} min, {price} €",
        "{by} sålde ett presentkort, {minutes} min, {price} €",
        "{by} sold a gift card for {minutes} min, {price} €",
    ),
    "GiftCard.Redeemed": (
        "{by} käytti lahjakortin",
        "{by} löste in ett presentkort",
        "{by} redeemed a gift card",
    ),
    "GiftCard.Spent": (
        "{by} maksoi lahjakortilla {minutes} min tilauksesta, kortilla jäljellä {left} min",
        "{by} betalade {minutes} min av en beställning med presentkort, {left} min kvar på kortet",
        "{by} paid {minutes} min of an order by gift card, {left} min left on it",
    ),
    "GiftCard.PutBack": (
        "Lahjakortille palautui {minutes} min, kortilla on {left} min, voimassa {valid_until} asti",
        "{minutes} min återgick till presentkortet, {left} min på det, giltigt till {valid_until}",
        "{minutes} min came back onto the gift card, {left} min on it, valid until {valid_until}",
    ),
    "GiftCard.Returned": (
        "{by} otti käyttämättömän lahjakortin takaisin, hyvitetään {refund} €",
        "{by} tog tillbaka ett oanvänt presentkort, {refund} € krediteras",
        "{by} took an unused gift card back, {refund} € go back",
    ),
}

ROOM: Final = Room(
    "vouchers",
    commands=(
        UseCouponOnOrder, GiveCouponBack, IssueCoupon, UseCoupon, WithdrawCoupon, SellGiftCard,
        RedeemGiftCard, ReturnGiftCard, PayWithGiftCard, TakeCardAlong, PutMinutesBack,
    ),
    tables=(coupons, coupon_uses, gift_cards),
    policies=(whenever_a_lessened_order_is_let_go, whenever_a_card_paid_in_vain),
    sentences=SENTENCES,
    actions={
        "vouchers.keep": rule(Matter.ORDER, Role.COORDINATOR, Role.FINANCE, Role.ADMINISTRATOR),
        "vouchers.redeem": rule(Matter.ORDER, Relation.MENTEE_OF),
    },
    money=True,
)  # fmt: skip
