"""Bank statements as banks send them, written for specifications."""

from dataclasses import dataclass
from decimal import Decimal
from xml.sax.saxutils import escape

_ZERO = Decimal(0)
ACCOUNT = "FI2112345600000785"


@dataclass(frozen=True)
class Entry:
    """One entry; several `parts` make it a batch, with a reference and amount each."""

    amount: str
    reference: str = ""
    name: str = "Asiakas Oy"
    id: str = "E1"
    day: str = "2026-03-10"
    sign: str = "CRDT"
    status: str = "BOOK"
    message: str = ""
    parts: tuple[tuple[str, str], ...] = ()


def statement(*entries: Entry, opening: str = "1000.00", closing: str | None = None) -> bytes:
    """A camt.053 file whose balances fit its booked entries, unless one is given."""
    moved = sum(
        (
            Decimal(e.amount) * (1 if e.sign == "CRDT" else -1)
            for e in entries
            if e.status == "BOOK"
        ),
        Decimal(0),
    )
    end = closing or str(Decimal(opening) + moved)
    body = "".join(map(_entry, entries))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>'
        "<GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-03-11T06:00:00</CreDtTm></GrpHdr>"
        f"<Stmt><Id>S1</Id><Acct><Id><IBAN>{ACCOUNT}</IBAN></Id><Ccy>EUR</Ccy></Acct>"
        f"{_balance('OPBD', opening)}{_balance('CLBD', end)}{body}"
        "</Stmt></BkToCstmrStmt></Document>"
    ).encode()


def _balance(kind: str, amount: str) -> str:
    sign = "DBIT" if amount.startswith("-") else "CRDT"
    return (
        f"<Bal><Tp><CdOrPrtry><Cd>{kind}</Cd></CdOrPrtry></Tp>"
        f'<Amt Ccy="EUR">{amount.lstrip("-")}</Amt><CdtDbtInd>{sign}</CdtDbtInd>'
        "<Dt><Dt>2026-03-10</Dt></Dt></Bal>"
    )


def _entry(entry: Entry) -> str:
    parts = entry.parts or ((entry.amount, entry.reference),)
    told = "".join(_details(entry, amount, reference) for amount, reference in parts)
    return (
        f'<Ntry><Amt Ccy="EUR">{entry.amount}</Amt><CdtDbtInd>{entry.sign}</CdtDbtInd>'
        f"<Sts>{entry.status}</Sts><BookgDt><Dt>{entry.day}</Dt></BookgDt>"
        f"<ValDt><Dt>{entry.day}</Dt></ValDt><AcctSvcrRef>{entry.id}</AcctSvcrRef>"
        f"<NtryDtls>{told}</NtryDtls></Ntry>"
    )


def _details(entry: Entry, amount: str, reference: str) -> str:
    side = "Dbtr" if entry.sign == "CRDT" else "Cdtr"
    strd = f"<Strd><CdtrRefInf><Ref>{reference}</Ref></CdtrRefInf></Strd>" if reference else ""
    free = f"<Ustrd>{escape(entry.message)}</Ustrd>" if entry.message else ""
    return (
        f'<TxDtls><Refs><EndToEndId>P-{entry.id}</EndToEndId></Refs><Amt Ccy="EUR">{amount}</Amt>'
        f"<RltdPties><{side}><Nm>{escape(entry.name)}</Nm></{side}></RltdPties>"
        f"<RmtInf>{free}{strd}</RmtInf></TxDtls>"
    )
