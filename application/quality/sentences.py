"""The events of quality in words; `{by}` is whoever acted, other names are the event's own."""

from __future__ import annotations

from typing import Final

REVIEWS: Final = {
    "Sample.Drawn": (
        "{by} arpoi katselmusotoksen {quarter}, siemen {seed}",
        "{by} drog granskningsurvalet {quarter}, frö {seed}",
        "{by} drew the review sample {quarter}, seed {seed}",
    ),
    "QualityReview.Opened": (
        "{by} avasi laatukatselmuksen, eräpäivä {due}",
        "{by} öppnade en kvalitetsgranskning, senast {due}",
        "{by} opened a quality review, due {due}",
    ),
    "QualityReview.Begun": (
        "{by} aloitti laatukatselmuksen",
        "{by} inledde en kvalitetsgranskning",
        "{by} began a quality review",
    ),
    "QualityReview.FactorJudged": (
        "{by} arvioi kriteerin {factor} arvosanalla {grade}",
        "{by} bedömde kriteriet {factor} med vitsordet {grade}",
        "{by} judged the factor {factor} with {grade}",
    ),
    "QualityReview.FindingNoted": (
        "{by} kirjasi havainnon, vakavuus {severity}",
        "{by} antecknade en iakttagelse, allvar {severity}",
        "{by} noted a finding, severity {severity}",
    ),
    "QualityReview.HandedIn": (
        "{by} jätti katselmuksen toisen tarkistettavaksi, havaintoja {findings}",
        "{by} lämnade in granskningen för andra ögon, {findings} iakttagelser",
        "{by} handed the review in for second eyes, {findings} findings",
    ),
    "QualityReview.SentBack": (
        "{by} palautti katselmuksen tekijälleen",
        "{by} skickade tillbaka granskningen",
        "{by} sent the review back",
    ),
    "QualityReview.SignedOff": (
        "{by} hyväksyi katselmuksen, havaintoja {findings}",
        "{by} godkände granskningen, {findings} iakttagelser",
        "{by} signed the review off, {findings} findings",
    ),
}
CASES: Final = {
    "QualityCase.Opened": (
        "{by} avasi laatutapauksen ({ground}), vastattava viimeistään {answer_by}",
        "{by} öppnade ett kvalitetsärende ({ground}), svar senast {answer_by}",
        "{by} opened a quality case ({ground}), to be answered by {answer_by}",
    ),
    "QualityCase.Answered": (
        "{by} vastasi palautteen antajalle",
        "{by} svarade den som klagade",
        "{by} answered whoever complained",
    ),
    "QualityCase.InvestigationBegun": (
        "{by} aloitti selvityksen",
        "{by} inledde en utredning",
        "{by} began to investigate",
    ),
    "QualityCase.CauseFound": (
        "{by} kirjasi syyn",
        "{by} antecknade orsaken",
        "{by} noted a cause",
    ),
    "QualityCase.ActionAgreed": (
        "{by} sopi korjaavan toimenpiteen, määräpäivä {due}",
        "{by} avtalade en korrigerande åtgärd, senast {due}",
        "{by} agreed a corrective action, due {due}",
    ),
    "QualityCase.ActionDone": (
        "{by} merkitsi korjaavan toimenpiteen tehdyksi",
        "{by} antecknade en korrigerande åtgärd som utförd",
        "{by} marked a corrective action as done",
    ),
    "QualityCase.EffectVerified": (
        "{by} tarkisti, tehosiko toimenpide: {effective}",
        "{by} kontrollerade om åtgärden hjälpte: {effective}",
        "{by} verified whether an action had worked: {effective}",
    ),
    "QualityCase.ActionReopened": (
        "{by} antoi tehottomalle toimenpiteelle uuden määräpäivän {due}",
        "{by} gav en åtgärd som inte hjälpte en ny dag, {due}",
        "{by} gave an action that had not worked a new day, {due}",
    ),
    "QualityCase.Reminded": (
        "{by} muistutti myöhästyneestä asiasta, porras {step}",
        "{by} påminde om något försenat, steg {step}",
        "{by} reminded of something overdue, step {step}",
    ),
    "QualityCase.Closed": (
        "{by} sulki laatutapauksen, tulos {outcome}",
        "{by} avslutade kvalitetsärendet, utfall {outcome}",
        "{by} closed the quality case, outcome {outcome}",
    ),
}
IMPROVEMENTS: Final = {
    "Improvement.Proposed": (
        "{by} ehdotti kehittämistoimenpidettä, lähde {source}",
        "{by} föreslog en förbättring, källa {source}",
        "{by} proposed an improvement, source {source}",
    ),
    "Improvement.Planned": (
        "{by} suunnitteli kehittämistoimenpiteen, määräpäivä {due}",
        "{by} planerade en förbättring, senast {due}",
        "{by} planned an improvement, due {due}",
    ),
    "Improvement.Done": (
        "{by} merkitsi kehittämistoimenpiteen tehdyksi",
        "{by} antecknade en förbättring som utförd",
        "{by} marked an improvement as carried out",
    ),
    "Improvement.EffectVerified": (
        "{by} totesi vaikutuksen: ennen {before}, jälkeen {after}",
        "{by} konstaterade effekten: före {before}, efter {after}",
        "{by} verified the effect: before {before}, after {after}",
    ),
    "Improvement.Dropped": (
        "{by} luopui kehittämistoimenpiteestä: {reason}",
        "{by} avstod från en förbättring: {reason}",
        "{by} dropped an improvement: {reason}",
    ),
}
