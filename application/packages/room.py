"""The room of packages: what it offers, and its events in words."""

from __future__ import annotations

from typing import Final

from application.packages.end_package import EndPackage
from application.packages.extend_package import AskExtension, ExtendPackage
from application.packages.notice_expiry import NoticeExpiry
from application.packages.order_package import GiveQuickCreditBack, OrderPackage
from application.packages.package_list import package_list
from application.packages.relations import ACTIONS, package_relations
from application.packages.sell_package import SellPackage
from application.packages.settle_packages import SettlePackages
from application.packages.whenever_a_lot_ends_soon import whenever_a_lot_ends_soon
from application.packages.whenever_a_package_is_paid import whenever_a_package_is_paid
from application.packages.whenever_an_engagement_ends import whenever_an_engagement_ends
from application.policies import Room

SENTENCES: Final = {
    "Package.Bought": (
        "{by} myi paketin, {units} tapaamista, {price} €, voimassa {valid_until} asti",
        "{by} sålde ett paket, {units} möten, {price} €, giltigt till {valid_until}",
        "{by} sold a package of {units} sessions for {price} €, valid until {valid_until}",
    ),
    "Package.Extended": (
        "{by} jatkoi pakettia {valid_until} asti: {reason}",
        "{by} förlängde paketet till {valid_until}: {reason}",
        "{by} extended the package to {valid_until}: {reason}",
    ),
    "Package.ExpiryNoticed": (
        "Asiakkaalle kerrottiin, että paketti päättyy {valid_until}",
        "Klienten fick veta att paketet upphör {valid_until}",
        "The client was told that the package ends on {valid_until}",
    ),
    "Package.Ended": (
        "{by} päätti paketin, käytetty {used} min, hyvitetään {refund} €",
        "{by} avslutade paketet, använt {used} min, krediteras {refund} €",
        "{by} ended the package, {used} min used, {refund} € go back",
    ),
    "QuickCredit.Opened": (
        "{by} tarkisti pikamentoroinnin hyvityksen",
        "{by} kontrollerade krediten för snabbmentorering",
        "{by} looked at the credit of quick mentoring",
    ),
    "QuickCredit.Used": (
        "Pikamentoroinnin hinta {amount} € hyvitettiin paketista",
        "Snabbmentoreringens pris {amount} € krediterades på paketet",
        "The price of quick mentoring, {amount} €, was credited against a package",
    ),
    "QuickCredit.GivenBack": (
        "Pikamentorointi hyvitetään jostakin toisesta paketista, koska tämä raukesi",
        "Snabbmentoreringen krediteras på ett annat paket, eftersom detta förföll",
        "The quick mentoring counts towards another package, as this one came to nothing",
    ),
}

ROOM: Final = Room(
    "packages",
    commands=(
        SellPackage,
        OrderPackage,
        GiveQuickCreditBack,
        AskExtension,
        ExtendPackage,
        NoticeExpiry,
        EndPackage,
        SettlePackages,
    ),
    tables=(package_list,),
    policies=(whenever_a_lot_ends_soon, whenever_an_engagement_ends, whenever_a_package_is_paid),
    sentences=SENTENCES,
    actions=ACTIONS,
    relations=package_relations,
)
