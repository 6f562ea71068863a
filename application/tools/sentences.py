"""The events of the room of tools in words; never with what was filled in."""

from __future__ import annotations

from typing import Final

LIBRARY: Final = {
    "Tool.Added": (
        "{by} otti kirjastoon uuden työkalun ({kind})",
        "{by} tog in ett nytt verktyg i biblioteket ({kind})",
        "{by} took a new tool into the library ({kind})",
    ),
    "Tool.EditionPublished": (
        "{by} julkaisi työkalusta version {version}",
        "{by} publicerade version {version} av ett verktyg",
        "{by} published version {version} of a tool",
    ),
    "Tool.Placed": (
        "{by} antoi työkalulle luokan {category} ja käyttäjät {use}",
        "{by} gav ett verktyg kategorin {category} och användarna {use}",
        "{by} placed a tool in {category}, for {use}",
    ),
    "Tool.Withdrawn": (
        "{by} poisti työkalun kirjastosta: {reason}",
        "{by} tog bort ett verktyg ur biblioteket: {reason}",
        "{by} took a tool out of the library: {reason}",
    ),
    "Tool.Restored": (
        "{by} palautti työkalun kirjastoon",
        "{by} lade tillbaka ett verktyg i biblioteket",
        "{by} put a tool back into the library",
    ),
}
USED: Final = {
    "Toolbox.Opened": (
        "{by} avasi työkalupakin",
        "{by} öppnade en verktygslåda",
        "{by} opened a toolbox",
    ),
    "Toolbox.ToolAttached": (
        "{by} liitti työkalun version {tool_version} ({place})",
        "{by} bifogade version {tool_version} av ett verktyg ({place})",
        "{by} attached version {tool_version} of a tool ({place})",
    ),
    "Toolbox.ToolDetached": (
        "{by} irrotti työkalun",
        "{by} tog loss ett verktyg",
        "{by} took a tool off",
    ),
    "Worksheet.Begun": (
        "{by} otti käyttöön työpohjan, versio {tool_version}",
        "{by} tog ett arbetsblad i bruk, version {tool_version}",
        "{by} began a worksheet, version {tool_version}",
    ),
    "Worksheet.AnswerWritten": (
        "{by} täytti työpohjaa, vastauksen versio {revision}",
        "{by} fyllde i ett arbetsblad, svarets version {revision}",
        "{by} filled in a worksheet, revision {revision} of an answer",
    ),
    "Worksheet.Finished": (
        "{by} merkitsi työpohjan valmiiksi",
        "{by} antecknade arbetsbladet som färdigt",
        "{by} marked a worksheet as finished",
    ),
    "Worksheet.Reopened": (
        "{by} avasi työpohjan uudelleen",
        "{by} öppnade arbetsbladet igen",
        "{by} reopened a worksheet",
    ),
}
