"""The events of what is said and agreed in a mentoring, in words; never with its content."""

from __future__ import annotations

from typing import Final

WRITTEN: Final = {
    "Notebook.Opened": (
        "{by} avasi yhteisen muistikirjan",
        "{by} öppnade en gemensam anteckningsbok",
        "{by} began a shared notebook",
    ),
    "Notebook.AgendaSet": (
        "{by} kirjasi tapaamisen aiheen",
        "{by} skrev mötets ämne",
        "{by} set the agenda of a session",
    ),
    "Notebook.NoteWritten": (
        "{by} kirjoitti yhteisen muistion, versio {version}",
        "{by} skrev en gemensam anteckning, version {version}",
        "{by} wrote a shared note, version {version}",
    ),
    "PrivateNotes.Opened": (
        "{by} avasi omat muistiinpanot",
        "{by} öppnade egna anteckningar",
        "{by} began private notes",
    ),
    "PrivateNotes.PrivateNoteWritten": (
        "{by} kirjoitti oman muistiinpanon",
        "{by} skrev en egen anteckning",
        "{by} wrote a private note",
    ),
    "PrivateNotes.PrivateNoteStruck": (
        "{by} poisti oman muistiinpanon",
        "{by} strök en egen anteckning",
        "{by} struck out a private note",
    ),
    "Journal.Opened": (
        "{by} avasi oppimispäiväkirjan",
        "{by} öppnade en lärdagbok",
        "{by} began a learning journal",
    ),
    "Journal.EntryWritten": (
        "{by} kirjoitti oppimispäiväkirjaan",
        "{by} skrev i lärdagboken",
        "{by} wrote in the learning journal",
    ),
    "Journal.EntryShared": (
        "{by} avasi päiväkirjamerkinnän mentorille",
        "{by} öppnade en dagboksanteckning för mentorn",
        "{by} opened a journal entry to the mentor",
    ),
    "Journal.EntryClosed": (
        "{by} sulki päiväkirjamerkinnän mentorilta",
        "{by} stängde en dagboksanteckning för mentorn",
        "{by} closed a journal entry to the mentor",
    ),
    "Journal.EntryStruck": (
        "{by} poisti päiväkirjamerkinnän",
        "{by} strök en dagboksanteckning",
        "{by} struck out a journal entry",
    ),
}

AGREED: Final = {
    "Tasks.Opened": (
        "{by} aloitti välitehtävät",
        "{by} påbörjade uppgifter",
        "{by} began the tasks",
    ),
    "Tasks.TaskAgreed": (
        "{by} kirjasi välitehtävän, määräpäivä {due_on}",
        "{by} antecknade en uppgift, senast {due_on}",
        "{by} agreed on a task, due {due_on}",
    ),
    "Tasks.TaskDue": (
        "{by} siirsi välitehtävän määräpäiväksi {due_on}",
        "{by} flyttade uppgiften till {due_on}",
        "{by} moved a task to {due_on}",
    ),
    "Tasks.TaskDone": (
        "{by} merkitsi välitehtävän tehdyksi",
        "{by} antecknade uppgiften som gjord",
        "{by} marked a task as done",
    ),
    "Tasks.TaskUndone": (
        "{by} avasi välitehtävän uudelleen",
        "{by} öppnade uppgiften igen",
        "{by} reopened a task",
    ),
    "Tasks.TaskDropped": (
        "{by} poisti välitehtävän",
        "{by} tog bort uppgiften",
        "{by} dropped a task",
    ),
    "Goals.Opened": (
        "{by} aloitti tavoitteiden asettamisen",
        "{by} började sätta mål",
        "{by} began setting goals",
    ),
    "Goals.GoalSet": ("{by} asetti tavoitteen", "{by} satte ett mål", "{by} set a goal"),
    "Goals.GoalChecked": (
        "{by} arvioi tavoitteen tason",
        "{by} bedömde målets nivå",
        "{by} checked the level of a goal",
    ),
    "Goals.GoalDropped": (
        "{by} luopui tavoitteesta",
        "{by} avstod från ett mål",
        "{by} dropped a goal",
    ),
}

INTRODUCED: Final = {
    "Introduction.Proposed": (
        "{by} ehdotti esittelyä",
        "{by} föreslog en introduktion",
        "{by} proposed an introduction",
    ),
    "Introduction.Wanted": (
        "{by} halusi esittelyn",
        "{by} ville ha introduktionen",
        "{by} wanted the introduction",
    ),
    "Introduction.ContactsExchanged": (
        "Esiteltävä suostui ja yhteystiedot vaihdettiin",
        "Den tredje samtyckte och kontaktuppgifter utbyttes",
        "The third person agreed and contacts were exchanged",
    ),
    "Introduction.Declined": (
        "Esittely ei toteutunut",
        "Introduktionen blev inte av",
        "The introduction was declined",
    ),
    "Introduction.OutcomeTold": (
        "{by} kertoi, mitä esittelystä seurasi",
        "{by} berättade vad introduktionen ledde till",
        "{by} told what came of the introduction",
    ),
}
