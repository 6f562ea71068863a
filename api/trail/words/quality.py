"""Codes of quality, feedback and data protection, as the trail says them in three languages."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Final

from domain.breaches import Risk
from domain.feedback.questions import Moment
from domain.firm_details import TextKind
from domain.matters import Matter
from domain.quality.case_words import Ground, Outcome
from domain.quality.improvement import Source
from domain.quality.review_words import Factor, Severity
from domain.signals import Concern
from domain.trail_exports import ExportForm

Words = tuple[str, str, str]

QUALITY: Final[dict[type[Enum], Mapping[str, Words]]] = {
    Moment: {
        "after_session": ("tapaamisen jälkeen", "efter ett möte", "after a session"),
        "pulse": ("tilannekysely", "pulsmätning", "pulse"),
        "mid_term": ("puolivälissä", "halvvägs", "mid-term"),
        "end": ("lopussa", "i slutet", "at the end"),
        "three_months": ("kolmen kuukauden päästä", "efter tre månader", "three months later"),
        "nine_months": ("yhdeksän kuukauden päästä", "efter nio månader", "nine months later"),
    },
    Factor: {
        "both_sides": (
            "henkilökohtainen ja ammatillinen kehittyminen",
            "personlig och yrkesmässig utveckling", "personal and professional development",
        ),
        "active_work": ("osallistava työtapa", "aktivt arbetssätt", "active way of working"),
        "adapted": ("sopeutuminen ympäristöön", "anpassning", "adapting to the environment"),
        "practical": ("käytännönläheisyys", "praktiskt grepp", "practical approach"),
        "listening": ("kuunteleminen tuomitsematta", "lyssnande utan att döma",
                      "listening without judging"),
        "guidance": ("ohjaus valmiiden vastausten sijaan", "vägledning i stället för svar",
                     "guidance instead of answers"),
        "goals_followed": ("tavoitteet ja niiden seuranta", "mål och uppföljning",
                           "goals set and followed"),
        "agreement_kept": ("sovitusta pidettiin kiinni", "överenskommelsen hölls",
                           "agreement kept"),
    },
    Severity: {
        "remark": ("huomautus", "anmärkning", "remark"),
        "minor": ("lievä poikkeama", "mindre avvikelse", "minor"),
        "major": ("vakava poikkeama", "större avvikelse", "major"),
    },
    Ground: {
        "complaint": ("reklamaatio", "reklamation", "complaint"),
        "mentor_no_show": ("mentori ei saapunut", "mentorn kom inte", "the mentor did not come"),
        "late_cancellations": (
            "toistuvat myöhäiset peruutukset", "upprepade sena avbokningar", "late cancellations",
        ),
        "finding": ("katselmuksen havainto", "iakttagelse i granskning", "finding of a review"),
        "confidentiality": ("luottamuksellisuus", "konfidentialitet", "confidentiality"),
    },
    Outcome: {
        "upheld": ("aiheellinen", "befogad", "upheld"),
        "partly": ("osittain aiheellinen", "delvis befogad", "partly upheld"),
        "not_upheld": ("aiheeton", "obefogad", "not upheld"),
        "settled": ("sovittu", "förlikt", "settled together"),
    },
    Source: {
        "review": ("katselmus", "granskning", "review"),
        "case": ("laatutapaus", "kvalitetsärende", "quality case"),
        "feedback": ("palaute", "återkoppling", "feedback"),
        "figure": ("tunnusluku", "nyckeltal", "figure"),
        "signal": ("havainto kentältä", "signal från fältet", "signal"),
        "management": ("johdon katselmus", "ledningens genomgång", "management review"),
        "idea": ("ehdotus", "idé", "idea"),
    },
    Concern: {
        "time": ("aika", "tid", "time"),
        "goals": ("tavoitteet", "mål", "goals"),
        "fit": ("yhteensopivuus", "hur man passar ihop", "fit"),
        "employer": ("työnantaja", "arbetsgivaren", "the employer"),
        "competence": ("osaaminen", "kompetens", "competence"),
        "tools": ("työkalut", "verktyg", "tools"),
        "practicalities": ("käytännön asiat", "praktiska saker", "practicalities"),
    },
    ExportForm: {
        "csv": ("CSV", "CSV", "CSV"),
        "jsonl": ("JSON Lines", "JSON Lines", "JSON Lines"),
        "pdf": ("PDF", "PDF", "PDF"),
        "bundle": ("todistepaketti", "bevispaket", "bundle with proofs"),
    },
    TextKind: {
        "terms": ("sopimusehdot", "avtalsvillkor", "terms"),
        "privacy": ("tietosuojaseloste", "dataskyddsbeskrivning", "privacy notice"),
        "ground_rules": ("pelisäännöt", "spelregler", "ground rules"),
        "accessibility": ("saavutettavuusseloste", "tillgänglighetsutlåtande",
                          "accessibility statement"),
    },
    Risk: {
        "unlikely": ("epätodennäköinen", "osannolik", "unlikely"),
        "likely": ("todennäköinen", "sannolik", "likely"),
        "high": ("korkea", "hög", "high"),
    },
    Matter: {
        "open": ("julkiset tiedot", "öppna uppgifter", "what everybody may see"),
        "own": ("omat asiat", "egna ärenden", "own affairs"),
        "data": ("henkilön tiedot", "en persons uppgifter", "a person's data"),
        "rights": ("tietosuojaoikeudet", "dataskyddsrättigheter", "data protection rights"),
        "contact": ("yhteystiedot", "kontaktuppgifter", "contact data"),
        "schedule": ("aikataulu", "tidtabell", "schedule"),
        "intake": ("esitiedot", "förhandsuppgifter", "intake answers"),
        "agreement": ("mentorointisopimus", "mentorsavtal", "agreement"),
        "overview": ("yleiskuva", "översikt", "overview"),
        "content": ("mentoroinnin sisältö", "mentorskapets innehåll", "mentoring content"),
        "private_note": ("oma muistiinpano", "egen anteckning", "private note"),
        "forum": ("foorumin sisältö", "forumets innehåll", "forum content"),
        "answer": ("kyselyvastaus", "enkätsvar", "survey answer"),
        "message": ("viestit", "meddelanden", "messages"),
        "training": ("koulutus", "utbildning", "training"),
        "order": ("tilaus", "beställning", "order"),
        "invoice": ("laskut", "fakturor", "invoices"),
        "fee": ("mentoripalkkiot", "mentorsarvoden", "mentor fees"),
        "pool": ("mentoriverkosto", "mentornätverket", "mentor pool"),
        "case": ("laatutapaus", "kvalitetsärende", "quality case"),
        "trail": ("tapahtumahistoria", "händelsehistorik", "audit trail"),
        "figures": ("tunnusluvut", "nyckeltal", "figures"),
        "work": ("toimiston työlistat", "kontorets arbetslistor", "lists of the office"),
        "settings": ("asetukset", "inställningar", "settings"),
    },
}  # fmt: skip
