"""The agreements a new firm begins with: version 1 of each form, until it writes its own."""

from __future__ import annotations

from typing import Final

from domain.agreements.shared_clauses import (
    CANCELLING,
    COMPLAINTS,
    CONFIDENTIALITY,
    DATA,
    INCLUSION,
    PURPOSE,
    clause,
)
from domain.agreements.words import Form

_FULL: Final = (
    PURPOSE,
    clause("themes", ("Teemat", "Teman", "Themes"),
        (("Mentorointi koskee sovittuja teemoja. Rajattuihin aiheisiin ei mennä; terapiaa, hoitoa "
         "tai lakineuvontaa mentorointi ei ole."),
         ("Mentorskapet gäller de avtalade temana. Avgränsade ämnen tas inte upp; mentorskap är "
         "inte terapi, vård eller juridisk rådgivning."),
         ("Mentoring concerns the agreed themes. Subjects left out are not entered; mentoring is "
         "not therapy, care or legal advice."))),
    clause("meetings", ("Tapaamiset", "Möten", "Meetings"),
        (("Tapaamisten määrä, rytmi, pituus ja paikka sekä alkamis- ja päättymispäivä ovat "
         "suunnitelmassa. Kestoa voi jatkaa ja mentoroinnin voi kerran keskeyttää neljästä "
         "viikosta vuoteen."),
         ("Mötenas antal, rytm, längd och plats samt start- och slutdag finns i planen. Tiden kan "
         "förlängas, och mentorskapet kan en gång pausas från fyra veckor till ett år."),
         ("The number, rhythm, length and place of the meetings and the first and last day are in "
         "the plan. It may be extended, and paused once from four weeks to a year."))),
    clause("preparation", ("Valmistautuminen ja välitehtävät", "Förberedelser och uppgifter",
                            "Preparation and tasks"),
        (("Aktori valmistautuu tapaamisiin ja tekee sovitut välitehtävät; mentori valmistautuu "
         "omalta osaltaan."),
         ("Adepten förbereder sig för mötena och gör de avtalade uppgifterna; mentorn förbereder "
         "sig för egen del."),
         ("The mentee prepares for the sessions and does the agreed tasks between them; the mentor "
         "prepares too."))),
    clause("notes", ("Muistiinpanot", "Anteckningar", "Notes"),
        (("Yhteisen muistion näkevät aktori ja hyväksytty mentoritiimi. Mentorin muistiinpanot "
         "näkee vain mentori; aktori saa niistä kopion pyydettyään tietojaan."),
         ("Den gemensamma promemorian ses av adepten och det godkända mentorteamet. Mentorns egna "
         "anteckningar ses bara av mentorn; adepten får en kopia när hen begär sina uppgifter."),
         ("The shared note is seen by the mentee and the approved mentor team. The mentor's own "
         "notes are seen by the mentor alone; the mentee gets a copy on asking for their data."))),
    CONFIDENTIALITY,
    clause("sponsor", ("Mitä tilaaja saa tietää", "Vad beställaren får veta",
                        "What the organisation gets"),
        (("Tilaaja näkee, että mentorointi on käynnissä, alku- ja loppukuukauden, käytetyt ja "
         "ostetut tapaamiset ja onko tavoitteet asetettu. Muuta se saa vain aktorin omalla "
         "luvalla, jonka voi perua."),
         ("Beställaren ser att mentorskapet pågår, start- och slutmånad, använda och köpta möten "
         "och om mål har satts. Annat får den endast med adeptens eget tillstånd, som kan "
         "återkallas."),
         ("The organisation sees that the mentoring runs, its first and last month, sessions used "
         "and bought, and whether goals are set. Anything else only by the mentee's own leave, "
         "which may be taken back."))),
    clause("supervision", ("Työnohjaus", "Handledning", "Supervision"),
        (("Mentori käy työnohjauksessa. Siellä puhutaan mentorin työstä ilman nimiä ja niin, ettei "
         "aktoria tunnista."),
         ("Mentorn går i handledning. Där talar man om mentorns arbete utan namn och så att "
         "adepten inte går att känna igen."),
         ("The mentor goes to supervision, where the mentor's work is talked about without names "
         "and so that the mentee is not known."))),
    INCLUSION,
    clause("between", ("Yhteydenpito", "Kontakt", "Contact"),
        ("Tapaamisten välillä pidetään yhteyttä niin kuin suunnitelmassa sanotaan.",
         "Mellan mötena håller man kontakt så som planen säger.",
         "Between sessions the parties are in touch as the plan says.")),
    CANCELLING,
    clause("lateness", ("Myöhästyminen", "Försening", "Lateness"),
        (("Myöhästymisestä ilmoitetaan heti. Jos toista ei näy {no_show_minutes} minuutissa, "
         "tapaaminen katsotaan väliin jätetyksi; sen voi kiistää {dispute_days} päivän ajan."),
         ("Försening meddelas genast. Om den andra inte syns på {no_show_minutes} minuter anses "
         "mötet uteblivet; det kan bestridas i {dispute_days} dagar."),
         ("Lateness is told at once. Who has not come in {no_show_minutes} minutes counts as "
         "absent; that may be disputed for {dispute_days} days."))),
    clause("change", ("Mentorin vaihto", "Byte av mentor", "Change of mentor"),
        (("Mentorin voi vaihtaa kerran maksutta toisen tapaamisen loppuun mennessä. Siirrosta "
         "uudelle mentorille päättää aktori."),
         ("Mentorn kan bytas en gång utan avgift före slutet av det andra mötet. Adepten beslutar "
         "om vad som överförs till en ny mentor."),
         ("The mentor may be changed once free of charge until the end of the second session. What "
         "is handed over to a new mentor the mentee decides."))),
    clause("early_end", ("Ennenaikainen päättäminen", "Att avsluta i förtid", "Early end"),
        (("Kumpikin voi päättää mentoroinnin ennen aikojaan. Yksityishenkilö saa käyttämättömän "
         "osan takaisin suhteessa sopimuksen hintaan; yritykselle palautetaan maksettu miinus "
         "käytettyjen tapaamisten yksittäishinta."),
         ("Båda kan avsluta mentorskapet i förtid. En privatperson får den oanvända delen tillbaka "
         "i förhållande till avtalets pris; ett företag får det betalda minskat med de använda "
         "mötenas styckepris."),
         ("Either may end the mentoring before its time. A private person gets the unused part "
         "back in proportion to the price; an organisation what it paid less the single price of "
         "the sessions used."))),
    clause("reviews", ("Arviointi", "Utvärdering", "Reviews"),
        (("Tavoitteita katsotaan yhdessä puolivälissä ja lopussa. Lopuksi tehdään loppuarviointi: "
         "alkukartoitus mitataan uudelleen ja arvioidaan, mitä saatiin aikaan."),
         ("Målen ses över tillsammans i mitten och i slutet. Till sist görs en slututvärdering: "
         "kartläggningen från början mäts på nytt och man bedömer vad som uppnåddes."),
         ("Goals are looked at together at the middle and the end. A closing evaluation measures "
         "the needs again and judges what came of it."))),
    COMPLAINTS,
    clause("ethics", ("Eettiset säännöt", "Etiska regler", "Ethics"),
        ("Mentori noudattaa eettisiä sääntöjä: {ethics}.",
         "Mentorn följer de etiska reglerna: {ethics}.",
         "The mentor follows the code of ethics: {ethics}.")),
    DATA,
    clause("ai", ("Tekoäly", "Artificiell intelligens", "AI"),
        (("Tekoälyä käytetään mentoroinnissa vain, jos suunnitelmassa sanotaan niin; tapaamisia ei "
         "tallenneta."),
         ("Artificiell intelligens används i mentorskapet endast om planen säger det; möten spelas "
         "inte in."),
         "AI is used in the mentoring only if the plan says so; sessions are not recorded.")),
)  # fmt: skip
FIRST: Final = {
    Form.FULL: _FULL,
    Form.SHORT: (PURPOSE, CONFIDENTIALITY, INCLUSION, CANCELLING, COMPLAINTS, DATA),
}
"""Version 1 of each form."""
