"""What a session or an answer earns: by share or hour of the list price, once for ever."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from application.engagements.open_engagement import OpenEngagement
from application.firm import Command
from application.mentor_fees.earn_fees import EarnConsult
from domain.cancelling_policy import Payer
from domain.engagements import EngagementKind
from domain.mentor_fees import FeeAccount, FeeTerms, Route
from domain.money import NOTHING
from tests.engagements.agreeing import AgreeEngagement
from tests.engagements.scene import AINO, CASE
from tests.mentor_fees.scene import (
    FIRST,
    MIKAEL,
    MIKAELS,
    SANNA,
    SECOND,
    SHARE,
    THIRD,
    UUID,
    Became,
    Booked,
    SessionKind,
    account,
    agreed,
    amounts,
    at,
    earn,
    entry,
    euros,
    met,
)
from tests.spec import Spec

pytestmark = pytest.mark.feature("L7")
OTHER = UUID(int=0xFE20)


def another(kind: EngagementKind, payer: Payer = Payer.CONSUMER) -> list[Command]:
    return [
        OpenEngagement(
            engagement_id=OTHER, mentee_id=AINO, lead_id=SANNA, payer=payer, payer_id=AINO,
            kind=kind,
        ),
        AgreeEngagement(engagement_id=OTHER, agreement_id=UUID(int=0xFE21)),
    ]  # fmt: skip


def test_a_session_earns_60_percent_of_the_net_list_price_and_the_allowance_5(spec: Spec) -> None:
    met(spec.given(*agreed()), FIRST, at(3, 4))
    assert amounts(spec) == {"session": euros("132.00"), "coordination": euros("11.00")}
    told = next(e for e in spec.log.recorded if isinstance(e, FeeAccount.Earned))
    assert (told.basis, told.minutes, told.percent) == (euros("220.00"), 60, 100)
    assert (told.terms_version, told.day, told.posted_on) == (1, date(2026, 3, 4), date(2026, 3, 4))
    assert told.price_version


def test_a_consumer_s_price_counts_without_its_tax(spec: Spec) -> None:
    """148.00 holds 30.07 of tax at 25.5 %: 117.93 is left, and 60 % of it."""
    spec.given(*agreed(), *another(EngagementKind.SINGLE))
    met(spec, FIRST, at(3, 4), engagement_id=OTHER)
    assert amounts(spec) == {"session": euros("70.76")}


def test_a_talk_of_quick_mentoring_is_half_of_its_price(spec: Spec) -> None:
    """290.00 holds 58.92 of tax: 231.08 for two talks, 115.54 for one."""
    spec.given(*agreed(), *another(EngagementKind.QUICK))
    met(spec, FIRST, at(3, 4), engagement_id=OTHER)
    assert amounts(spec) == {"session": euros("69.32")}


def test_a_shorter_session_is_paid_by_what_it_lasted(spec: Spec) -> None:
    met(spec.given(*agreed()), FIRST, at(3, 4), minutes=45)
    assert amounts(spec)["session"] == euros("99.00")


def test_added_time_has_a_line_of_its_own(spec: Spec) -> None:
    met(spec.given(*agreed(replace(SHARE, added_time=Decimal(30)))), FIRST, at(3, 4), minutes=90)
    assert amounts(spec) == {
        "session": euros("132.00"), "added_time": euros("19.80"), "coordination": euros("11.00"),
    }  # fmt: skip


def test_euros_an_hour_take_the_place_of_a_share(spec: Spec) -> None:
    met(spec.given(*agreed(replace(SHARE, hour=euros("95.00")))), FIRST, at(3, 4), minutes=50)
    assert amounts(spec)["session"] == euros("79.17")


def test_a_pro_bono_mentor_s_fees_are_nothing_but_told(spec: Spec) -> None:
    met(spec.given(*agreed(FeeTerms(route=Route.PRO_BONO))), FIRST, at(3, 4), minutes=90)
    assert set(amounts(spec).values()) == {NOTHING}
    assert len(account(spec).entries) == 3


def test_it_is_earned_once_however_often_it_is_told(spec: Spec) -> None:
    met(spec.given(*agreed()), FIRST, at(3, 4)).when(earn(FIRST, 60)).then()


def test_a_chemistry_meeting_has_its_own_fee(spec: Spec) -> None:
    met(spec.given(*agreed()), FIRST, at(3, 4), 30, 30, kind=SessionKind.CHEMISTRY)
    assert amounts(spec) == {"chemistry": euros("25.00")}


def test_a_specialist_earns_by_the_specialist_s_share_and_the_lead_the_allowance(
    spec: Spec,
) -> None:
    terms = replace(SHARE, specialist_share=Decimal(50))
    spec.given(*agreed(), *agreed(terms, mentor_id=MIKAEL, payee=MIKAELS))
    met(spec, FIRST, at(3, 4), mentor_id=MIKAEL)
    assert amounts(spec, MIKAEL) == {"specialist": euros("110.00")}
    assert amounts(spec) == {"coordination": euros("11.00")}


def test_allowances_add_up_to_5_percent_of_the_engagement_s_value_to_the_cent(spec: Spec) -> None:
    """Seven times 30 minutes at 5 %: 5.50 each; a third of an hour shows the odd cents."""
    spec.given(*agreed(replace(SHARE, coordination=Decimal("5.05"))))
    for nth in range(7):
        met(spec, UUID(int=0xFE30 + nth), at(3, 4 + nth), minutes=20)
    pieces = [
        one.amount for one in account(spec).entries.values() if one.kind.value == "coordination"
    ]
    value = account(spec).coordinated[CASE]
    assert sum(piece.cents for piece in pieces) == value.share(Decimal("0.0505")).cents
    assert value == euros("73.33") * 7


def test_an_answer_earns_by_the_half_hour_begun(spec: Spec) -> None:
    spec.given(*agreed(mentor_id=MIKAEL, payee=MIKAELS))
    answer = EarnConsult(
        consult_id=THIRD, engagement_id=CASE, mentor_id=MIKAEL, minutes=45,
        answered_on=date(2026, 3, 4),
    )  # fmt: skip
    spec.when(answer).then(FeeAccount.Opened, FeeAccount.Earned)
    assert amounts(spec, MIKAEL) == {"consult": euros("100.00")}
    spec.when(answer).then()


def test_a_consult_without_terms_waits_for_them(spec: Spec) -> None:
    answer = EarnConsult(
        consult_id=THIRD, engagement_id=CASE, mentor_id=MIKAEL, minutes=30,
        answered_on=date(2026, 3, 4),
    )  # fmt: skip
    spec.when(answer).then(FeeAccount.Opened, FeeAccount.TermsMissing)


def test_case_17_whoever_waited_for_nobody_is_paid_by_the_terms(spec: Spec) -> None:
    spec.given(*agreed(), Booked(starts_at=at(3, 4))).at(at(3, 4, 12)).given(Became(what="missed"))
    spec.when(earn()).then(FeeAccount.Opened, FeeAccount.Earned)
    assert amounts(spec) == {"no_show": euros("132.00")}
    assert account(spec).entries[entry(kind="no_show")].hold_until == date(2026, 3, 18)


def test_half_a_cancellation_earns_half_on_its_own_line(spec: Spec) -> None:
    """An organisation that cancels 30 hours before uses half of the session."""
    spec.given(*agreed(), Booked(starts_at=at(3, 5, 16))).at(at(3, 4)).given(Became(what="client"))
    spec.when(earn())
    assert amounts(spec) == {"cancelled_late": euros("66.00")}


def test_case_18_a_mentor_who_cancels_is_not_paid(spec: Spec) -> None:
    spec.given(*agreed(), Booked(starts_at=at(3, 4))).at(at(3, 4, 9)).given(Became(what="mentor"))
    spec.when(earn()).then()


def test_the_terms_of_the_session_s_day_decide(spec: Spec) -> None:
    dearer = replace(SHARE, share=Decimal(70))
    spec.given(*agreed(), *agreed(dearer, 2, since=date(2026, 3, 10)))
    met(spec, FIRST, at(3, 9))
    met(spec, SECOND, at(3, 10))
    pieces = [account(spec).entries[entry(one)].amount for one in (FIRST, SECOND)]
    assert pieces == [euros("132.00"), euros("154.00")]
