"""The events of an engagement in words.

`{by}` is whoever acted; other names in braces are the event's own public fields.
"""

from __future__ import annotations

from typing import Final

COURSE: Final = {
    "Engagement.Opened": (
        "{by} avasi mentorointisuhteen",
        "{by} öppnade en mentorrelation",
        "{by} opened an engagement",
    ),
    "Engagement.Agreed": (
        "Mentorointisopimus hyväksyttiin, versio {agreement_version}",
        "Mentorskapsavtalet godkändes, version {agreement_version}",
        "The mentoring agreement was accepted, version {agreement_version}",
    ),
    "Engagement.CoursePlanned": (
        "{by} suunnitteli tapaamisten aikataulun",
        "{by} planerade mötenas tidtabell",
        "{by} planned the course of the sessions",
    ),
    "Engagement.LeadNamed": (
        "{by} nimesi oman mentorin",
        "{by} utsåg den egna mentorn",
        "{by} named the mentee's own mentor",
    ),
    "Engagement.UsualPlaceSet": (
        "{by} sopi tapaamispaikan",
        "{by} kom överens om mötesplatsen",
        "{by} agreed on the usual place",
    ),
    "Engagement.Frozen": (
        "{by} keskeytti mentorointisuhteen {from_on} alkaen, enintään {until_on} asti",
        "{by} pausade mentorrelationen från {from_on} till {until_on}",
        "{by} paused the engagement from {from_on} to {until_on}",
    ),
    "Engagement.Thawed": (
        "{by} päätti keskeytyksen {on}",
        "{by} avslutade pausen {on}",
        "{by} ended the pause on {on}",
    ),
    "Engagement.Extended": (
        "{by} jatkoi mentorointisuhdetta {ends_on} asti",
        "{by} förlängde mentorrelationen till {ends_on}",
        "{by} extended the engagement to {ends_on}",
    ),
    "Engagement.Ended": (
        "{by} päätti mentorointisuhteen, syy {reason}",
        "{by} avslutade mentorrelationen, orsak {reason}",
        "{by} ended the engagement, reason {reason}",
    ),
}

SESSIONS: Final = {
    "Engagement.SessionBooked": (
        "{by} varasi tapaamisen",
        "{by} bokade ett möte",
        "{by} booked a session",
    ),
    "Engagement.SessionMoved": (
        "{by} siirsi tapaamisen, käytetty {percent} %",
        "{by} flyttade ett möte, förbrukat {percent} %",
        "{by} moved a session, {percent}% used",
    ),
    "Engagement.SessionCancelled": (
        "{by} perui tapaamisen, syy {ground}, käytetty {percent} %",
        "{by} avbokade ett möte, orsak {ground}, förbrukat {percent} %",
        "{by} cancelled a session, ground {ground}, {percent}% used",
    ),
    "Engagement.SessionHeld": (
        "{by} merkitsi tapaamisen pidetyksi, {minutes} min",
        "{by} antecknade mötet som hållet, {minutes} min",
        "{by} marked a session as held, {minutes} min",
    ),
    "Engagement.NoShowStated": (
        "{by} totesi, ettei aktori saapunut, käytetty {percent} %",
        "{by} konstaterade att adepten uteblev, förbrukat {percent} %",
        "{by} stated that the mentee did not come, {percent}% used",
    ),
}

BETWEEN: Final = {
    "Engagement.LatenessTold": (
        "{by} ilmoitti myöhästyvänsä {minutes} min",
        "{by} meddelade en försening på {minutes} min",
        "{by} told of being {minutes} min late",
    ),
    "Engagement.PlaceChanged": (
        "{by} vaihtoi tapaamisen paikan",
        "{by} bytte plats för mötet",
        "{by} changed the place of a session",
    ),
    "Engagement.ColleagueJoined": (
        "{by} kutsui toisen mentorin tapaamiseen",
        "{by} bjöd in en annan mentor till mötet",
        "{by} brought another mentor to a session",
    ),
    "Engagement.ColleagueLeft": (
        "{by} perui toisen mentorin osallistumisen",
        "{by} återtog den andra mentorns deltagande",
        "{by} took another mentor off a session",
    ),
    "Engagement.NoShowDisputed": (
        "{by} riitautti merkinnän saapumatta jäämisestä",
        "{by} bestred anteckningen om uteblivande",
        "{by} disputed a no-show",
    ),
    "Engagement.NoShowSettled": (
        "{by} ratkaisi riitautetun merkinnän saapumatta jäämisestä",
        "{by} avgjorde den bestridda anteckningen om uteblivande",
        "{by} settled a disputed no-show",
    ),
    "Engagement.UseWaived": (
        "{by} hyvitti käytetyn ajan, syy {reason}",
        "{by} krediterade den förbrukade tiden, orsak {reason}",
        "{by} waived what was used, reason {reason}",
    ),
    "Engagement.MentorFellIll": (
        "Tapaaminen jäi ilman mentoria poissaolon vuoksi",
        "Mötet blev utan mentor på grund av frånvaro",
        "A session was left without its mentor by an absence",
    ),
    "Engagement.NewMentorBusy": (
        "Tapaaminen odottaa toista aikaa, koska uusi oma mentori ei pääse silloin",
        "Mötet väntar på en annan tid, för den nya egna mentorn kan inte då",
        "A session waits for another time, as the new own mentor is busy then",
    ),
    "Engagement.MentorRecovered": (
        "Mentori voi sittenkin pitää tapaamisen",
        "Mentorn kan hålla mötet trots allt",
        "The mentor can hold the session after all",
    ),
    "Engagement.SubstituteOffered": (
        "{by} ehdotti tapaamiseen sijaista tai uutta aikaa",
        "{by} föreslog en ersättare eller en ny tid för mötet",
        "{by} put a substitute or another time forward",
    ),
    "Engagement.SubstituteDeclined": (
        "{by} ei ottanut ehdotettua sijaista tai aikaa",
        "{by} tog inte den föreslagna ersättaren eller tiden",
        "{by} declined the substitute or time put forward",
    ),
    "Engagement.TimeAsked": (
        "{by} pyysi aktoria valitsemaan tapaamiselle toisen ajan",
        "{by} bad adepten välja en annan tid för mötet",
        "{by} asked the mentee to choose another time for a session",
    ),
    "Engagement.SessionTakenOver": (
        "{by} hyväksyi tapaamiselle uuden mentorin tai ajan",
        "{by} godkände en ny mentor eller tid för mötet",
        "{by} accepted another mentor or time for a session",
    ),
}
