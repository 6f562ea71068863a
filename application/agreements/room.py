"""The room of agreements: what it offers, and its events in words."""

from __future__ import annotations

from typing import Final

from application.agreements.accept_agreement import (
    AcceptAgreement,
    DeclineAgreement,
    NotePaperAcceptance,
)
from application.agreements.actions import ACTIONS
from application.agreements.agreement_page import agreement_page
from application.agreements.ask_newcomer import AskNewcomer
from application.agreements.offer_agreement import OfferAgreement
from application.agreements.relations import agreement_relations
from application.agreements.template_page import template_page
from application.agreements.whenever_a_member_joins import whenever_a_member_joins
from application.agreements.whenever_an_agreement_moves import whenever_an_agreement_moves
from application.agreements.word_clause import WordClause
from application.policies import Room

SENTENCES: Final = {
    "AgreementTemplate.Opened": (
        "{by} avasi sopimuspohjan",
        "{by} öppnade en avtalsmall",
        "{by} opened a template of agreements",
    ),
    "AgreementTemplate.Published": (
        "{by} muutti sopimuspohjan kohtaa {key}, versio {version}",
        "{by} ändrade avtalsmallens punkt {key}, version {version}",
        "{by} worded the clause {key} of the agreement's template anew, version {version}",
    ),
    "Agreement.Opened": (
        "{by} aloitti mentorointisopimuksen",
        "{by} började ett mentorskapsavtal",
        "{by} began a mentoring agreement",
    ),
    "Agreement.VersionOffered": (
        "{by} tarjosi mentorointisopimuksen hyväksyttäväksi, versio {version}, tunniste {sha256}",
        "{by} lade fram mentorskapsavtalet för godkännande, version {version}, tal {sha256}",
        "{by} offered the mentoring agreement, version {version}, fingerprint {sha256}",
    ),
    "Agreement.NewcomerAsked": (
        "Myöhemmin mukaan tullutta pyydettiin hyväksymään mentorointisopimuksen versio {version}",
        "Den som kom med senare ombads godkänna mentorskapsavtalets version {version}",
        "Who came in later was asked to accept version {version} of the mentoring agreement",
    ),
    "Agreement.GoalsPinned": (
        "Aktorin tavoitteet liitettiin mentorointisopimuksen versioon {version}",
        "Adeptens mål fogades till mentorskapsavtalets version {version}",
        "The mentee's goals became part of version {version} of the agreement",
    ),
    "Agreement.Accepted": (
        "{by} hyväksyi mentorointisopimuksen version {version}, tunniste {sha256}",
        "{by} godkände mentorskapsavtalets version {version}, tal {sha256}",
        "{by} accepted version {version} of the mentoring agreement, fingerprint {sha256}",
    ),
    "Agreement.Declined": (
        "{by} ei hyväksynyt mentorointisopimuksen versiota {version}",
        "{by} godkände inte mentorskapsavtalets version {version}",
        "{by} did not accept version {version} of the mentoring agreement",
    ),
    "Agreement.CameIntoForce": (
        "Mentorointisopimuksen versio {version} tuli voimaan",
        "Mentorskapsavtalets version {version} trädde i kraft",
        "Version {version} of the mentoring agreement came into force",
    ),
}

ROOM: Final = Room(
    "agreements",
    commands=(
        WordClause,
        OfferAgreement,
        AskNewcomer,
        AcceptAgreement,
        NotePaperAcceptance,
        DeclineAgreement,
    ),
    views=(template_page, agreement_page),
    policies=(whenever_a_member_joins, whenever_an_agreement_moves),
    sentences=SENTENCES,
    actions=ACTIONS,
    relations=agreement_relations,
)
