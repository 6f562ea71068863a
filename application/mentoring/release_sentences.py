"""Papers for the organisation, in the words of the audit trail."""

from __future__ import annotations

from typing import Final

RELEASED: Final = {
    "Releases.Opened": (
        "{by} aloitti tilaajalle luovutettavat paperit",
        "{by} började papper för beställaren",
        "{by} began papers for the organisation",
    ),
    "Releases.PaperWritten": (
        "{by} kirjoitti tilaajaa varten: {kind}",
        "{by} skrev för beställaren: {kind}",
        "{by} wrote for the organisation: {kind}",
    ),
    "Releases.PaperReleased": (
        "{by} luovutti tilaajan yhteyshenkilön luettavaksi: {kind}",
        "{by} lämnade till beställarens kontaktperson att läsa: {kind}",
        "{by} let a contact of the organisation read: {kind}",
    ),
    "Releases.ReleaseTakenBack": (
        "{by} perui luovutuksen",
        "{by} återkallade utlämnandet",
        "{by} took a release back",
    ),
}
