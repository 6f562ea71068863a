"""The events of forums in Finnish, Swedish and English; what is said in one is never told."""

from __future__ import annotations

from typing import Final

FORUM: Final = {
    "Forum.Founded": (
        "{by} perusti vertaisfoorumin",
        "{by} grundade ett kollegialt forum",
        "{by} founded a peer forum",
    ),
    "Forum.FacilitatorNamed": (
        "{by} nimesi foorumin vetäjän",
        "{by} utsåg forumets ledare",
        "{by} named the facilitator of a forum",
    ),
    "Forum.Applied": (
        "{by} haki foorumiin",
        "{by} ansökte om plats i ett forum",
        "{by} applied to a forum",
    ),
    "Forum.TieNoted": (
        "{by} kirjasi sidonnaisuuden, peruste {ground}",
        "{by} antecknade en bindning, grund {ground}",
        "{by} noted a tie, ground {ground}",
    ),
    "Forum.ApplicationDeclined": (
        "{by} hylkäsi hakemuksen foorumiin",
        "{by} avslog en ansökan till ett forum",
        "{by} declined an application to a forum",
    ),
    "Forum.MemberProposed": (
        "{by} esitteli jäsenille hakijan ilman nimeä",
        "{by} presenterade en sökande för medlemmarna utan namn",
        "{by} put an applicant to the members without a name",
    ),
    "Forum.DecisionDue": (
        "{by} antoi päätöksen uudesta jäsenestä foorumin vetäjälle",
        "{by} lät forumets ledare besluta om en ny medlem",
        "{by} left it to whoever leads the forum to decide about a new member",
    ),
    "Forum.MemberAnswered": (
        "{by} vastasi, tunteeko esteitä uudelle jäsenelle",
        "{by} svarade om det finns hinder för en ny medlem",
        "{by} said whether a listed ground speaks against a new member",
    ),
    "Forum.MemberJoined": (
        "{by} otti jäsenen foorumiin",
        "{by} tog in en medlem i forumet",
        "{by} took a member into a forum",
    ),
    "Forum.CharterDrafted": (
        "{by} kirjoitti foorumin pelisäännöt, versio {version}",
        "{by} skrev forumets spelregler, version {version}",
        "{by} drafted the charter, version {version}",
    ),
    "Forum.CharterSigned": (
        "{by} allekirjoitti foorumin pelisäännöt, versio {version}",
        "{by} undertecknade forumets spelregler, version {version}",
        "{by} signed the charter, version {version}",
    ),
    "Forum.MembershipConfirmed": (
        "{by} tilasi jäsenyyden, {fee_year} € vuodessa",
        "{by} beställde medlemskapet, {fee_year} € per år",
        "{by} ordered the membership, €{fee_year} a year",
    ),
    "Forum.MembershipWithdrawn": (
        "{by} peruutti jäsenyyden sopimuksen, palautuu {amount} €",
        "{by} frånträdde avtalet om medlemskapet, {amount} € går tillbaka",
        "{by} withdrew from the membership, €{amount} goes back",
    ),
    "Forum.MemberTrained": (
        "{by} kirjasi jäsenen foorumikoulutuksen",
        "{by} antecknade en medlems forumutbildning",
        "{by} noted that a member took the forum training",
    ),
    "Forum.TalkHeld": (
        "{by} kävi jäsenen kanssa keskustelun poissaoloista",
        "{by} förde ett samtal med en medlem om frånvaron",
        "{by} held the talk about absences with a member",
    ),
    "Forum.SeatEnded": (
        "{by} päätti jäsenyyden foorumissa, syy {reason}",
        "{by} avslutade ett medlemskap i forumet, orsak {reason}",
        "{by} ended a seat in a forum, reason {reason}",
    ),
    "Forum.Started": (
        "{by} käynnisti foorumin",
        "{by} startade forumet",
        "{by} started a forum",
    ),
    "Forum.Paused": (
        "{by} keskeytti foorumin, syy: {reason}",
        "{by} pausade forumet, orsak: {reason}",
        "{by} paused a forum, reason: {reason}",
    ),
    "Forum.Resumed": (
        "{by} jatkoi foorumia tauon jälkeen",
        "{by} återupptog forumet efter pausen",
        "{by} resumed a forum",
    ),
    "Forum.Restarted": (
        "{by} aloitti foorumin kokoamisen uudelleen",
        "{by} började samla forumet på nytt",
        "{by} let a forum recruit anew",
    ),
    "Forum.Closed": (
        "{by} päätti foorumin, syy: {reason}",
        "{by} avslutade forumet, orsak: {reason}",
        "{by} closed a forum, reason: {reason}",
    ),
    "Forum.Evaluated": (
        "{by} arvioi foorumin",
        "{by} utvärderade forumet",
        "{by} evaluated a forum",
    ),
}
LIFE: Final = {
    "Meetings.Opened": (
        "{by} avasi foorumin kalenterin",
        "{by} öppnade forumets kalender",
        "{by} opened the calendar of a forum",
    ),
    "Meetings.MeetingPlanned": (
        "{by} sopi foorumin tapaamisen",
        "{by} planerade ett forummöte",
        "{by} planned a forum meeting",
    ),
    "Meetings.MeetingMoved": (
        "{by} siirsi foorumin tapaamisen",
        "{by} flyttade ett forummöte",
        "{by} moved a forum meeting",
    ),
    "Meetings.MeetingCancelled": (
        "{by} perui foorumin tapaamisen",
        "{by} ställde in ett forummöte",
        "{by} cancelled a forum meeting",
    ),
    "Meetings.CaseBrought": (
        "{by} ilmoitti tuovansa tapauksen foorumin tapaamiseen",
        "{by} meddelade att ta med ett fall till forummötet",
        "{by} brought a case to a forum meeting",
    ),
    "Meetings.AbsenceAnnounced": (
        "{by} ilmoitti ennalta poissaolosta foorumin tapaamisesta",
        "{by} anmälde på förhand frånvaro från forumets träff",
        "{by} said beforehand that they cannot come to a meeting",
    ),
    "Meetings.AbsenceTakenBack": (
        "{by} tuleekin foorumin tapaamiseen",
        "{by} kommer ändå till forumets träff",
        "{by} comes to a meeting after all",
    ),
    "Meetings.CaseTakenOff": (
        "{by} poisti lähteneen jäsenen tapauksen foorumin tapaamisesta",
        "{by} strök ett fall från en medlem som lämnat forumet",
        "{by} took the case of a member who left off a forum meeting",
    ),
    "Meetings.LeadPassed": (
        "{by} ei pääse vetämään foorumin tapaamista: vuoro siirtyi seuraavalle",
        "{by} kan inte leda forumets träff: turen gick till nästa",
        "{by} cannot lead a forum meeting: the turn passed to the next member",
    ),
    "Meetings.MeetingHeld": (
        "{by} kirjasi foorumin tapaamisen ja läsnäolot",
        "{by} antecknade forummötet och närvaron",
        "{by} recorded a forum meeting and who was there",
    ),
    "Meetings.MembersReminded": (
        "{by} muistutti jäseniä tapaamisesta ja luottamuksellisuudesta",
        "{by} påminde medlemmarna om mötet och om sekretessen",
        "{by} reminded the members of a meeting and of confidentiality",
    ),
    "Meetings.TalkDue": (
        "{by} totesi {absences} poissaoloa: keskustelu on käytävä",
        "{by} konstaterade {absences} frånvaron: ett samtal ska föras",
        "{by} counted {absences} absences: a talk is due",
    ),
    "Space.Opened": (
        "{by} avasi foorumin oman tilan",
        "{by} öppnade forumets eget rum",
        "{by} opened the private space of a forum",
    ),
    "Space.TopicOpened": (
        "{by} avasi keskustelunaiheen foorumissa",
        "{by} öppnade ett ämne i forumet",
        "{by} opened a topic in a forum",
    ),
    "Space.ReplyPosted": (
        "{by} vastasi foorumissa",
        "{by} svarade i forumet",
        "{by} replied in a forum",
    ),
    "Space.ResourceShared": (
        "{by} jakoi aineistoa foorumissa",
        "{by} delade material i forumet",
        "{by} shared a resource in a forum",
    ),
    "Membership.Begun": (
        "{by} aloitti jäsenyyden laskutuksen, {fee_year} € vuodessa",
        "{by} började debitera ett medlemskap, {fee_year} € per år",
        "{by} began to charge a membership, €{fee_year} a year",
    ),
    "Membership.FeeDue": (
        "{by} kirjasi jäsenmaksun {amount} € ajalta {since} - {until}",
        "{by} antecknade medlemsavgiften {amount} € för {since} - {until}",
        "{by} let a membership fee of €{amount} fall due for {since} to {until}",
    ),
    "Membership.FeePaused": (
        "{by} keskeytti jäsenmaksut",
        "{by} pausade medlemsavgifterna",
        "{by} paused the fees of a membership",
    ),
    "Membership.FeeResumed": (
        "{by} jatkoi jäsenmaksuja, jakso piteni {days} päivää",
        "{by} återupptog medlemsavgifterna, perioden förlängdes med {days} dagar",
        "{by} resumed the fees of a membership, its period longer by {days} days",
    ),
    "Membership.FeeEnded": (
        "{by} päätti jäsenmaksut, palautetaan {refund} €",
        "{by} avslutade medlemsavgifterna, {refund} € återbetalas",
        "{by} ended the fees of a membership, €{refund} to be returned",
    ),
}
SENTENCES: Final = FORUM | LIFE
