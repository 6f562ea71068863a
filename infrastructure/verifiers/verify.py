#!/usr/bin/env python3
"""Check an audit bundle without the service that made it.

    python verify.py bundle.zip --key KEY [--witness checkpoint.txt]

Needs Python 3.11 and the package `cryptography`, no network. KEY is the log's public key as you
were given it, or a file holding it; without it only the key inside the bundle is used, which the
maker of the bundle chose. A witness is a checkpoint that someone outside has kept. Answers 0 when
everything holds, 1 when something does not, and says what.
"""

import argparse
import json
import re
import struct
import sys
from base64 import b64decode, b64encode
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import UUID
from zlib import crc32

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

FILES = ["README.en.txt", "README.fi.txt", "README.sv.txt", "evidence.json", "key.txt"]
FILES += ["verify.html", "verify.py"]
LARGEST = 2**53 - 1
LONGEST = 64
KEY = re.compile(r"([\x21-\x2a\x2c-\x7e]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})")
NOTE = re.compile(
    r"(([\x21-\x7e]+)\n(0|[1-9][0-9]{0,14})\n([A-Za-z0-9+/]{43}=)\n"
    r"made ([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)\n"
    r"heads (0|[1-9][0-9]{0,14}) ([A-Za-z0-9+/]{43}=)\n)"
    "\n((?:\u2014 [\x21-\x7e]+ [A-Za-z0-9+/]+={0,2}\n)+)"
)
REASONS = {
    "archive": "the file is not a bundle as it was made: a byte of it was changed",
    "form": "the evidence is not written the one way it may be",
    "key": "this is not the key of the log, or not the one named in the bundle",
    "checkpoint": "a checkpoint is not of this log or not in order",
    "signature": "a checkpoint was not signed with this key",
    "growth": "a later checkpoint does not contain an earlier one unchanged",
    "stream": "an event is missing, doubled or out of order",
    "event": "an event is not the one that was sealed",
    "head": "these are not all events: the checkpoint knows another last one",
    "witness": "the witness holds another history than this bundle",
    "witness-unknown": "the bundle cannot be compared with this witness: ask for one that can",
}

Json = dict[str, Any]
LogKey = tuple[str, bytes, Ed25519PublicKey]


class Failed(Exception):
    """A check failed; the argument is its name in REASONS."""


def need(holds: object, name: str) -> None:
    """Go on only when it holds."""
    if not holds:
        raise Failed(name)


def verify(data: bytes, key: str | None = None, witness: str | None = None) -> Json:
    """Check a bundle (bytes); the answer says `ok`, else `failed` (a name in REASONS)."""
    try:
        return {"ok": True, **checked(data, key, witness)}
    except Failed as failure:
        return {"ok": False, "failed": str(failure)}


def checked(data: bytes, key: str | None, witness: str | None) -> Json:
    """The claims that hold, or Failed."""
    files = unpacked(data)
    case = parsed(files["evidence.json"])
    own_key = files["key.txt"].decode("latin-1").removesuffix("\n")
    log_key = parsed_key(own_key)
    need(key is None or key.strip() == own_key, "key")
    notes = [opened(note, log_key) for note in case["checkpoints"]]
    check_growth(notes, case["growth"])
    check_stream(case["events"])
    check_events(case, notes[-1])
    check_head(case, notes[-1])
    if witness is not None:
        check_witness(witness, notes, log_key)
    first, last = case["events"][0], case["events"][-1]
    return {
        "stream": case["stream"],
        "events": last["version"],
        "until": notes[-1]["made"],
        "size": notes[-1]["size"],
        "since": next(n["made"] for n in notes if n["size"] > first["leaf"]),
        "key_given": key is not None,
        "witnessed": witness is not None,
    }


def unpacked(data: bytes) -> dict[str, bytes]:
    """The files of the archive, which must be byte for byte as it was written."""
    files: list[tuple[bytes, bytes]] = []
    at = 0
    while data[at : at + 4] == b"PK\x03\x04" and at + 30 <= len(data):
        size, name_size = struct.unpack("<18xI4xH2x", data[at : at + 30])
        start = at + 30 + name_size
        files.append((data[at + 30 : start], data[start : start + size]))
        at = start + size
    names = [name for name, _ in files]
    need(names == [name.encode() for name in FILES] and packed(files) == data, "archive")
    return {name.decode(): content for name, content in files}


def packed(files: list[tuple[bytes, bytes]]) -> bytes:
    """The archive of these files: stored, no dates, no extras."""
    local, central = b"", b""
    for name, content in files:
        fields = (0, 0, 0, 33, crc32(content), len(content), len(content), len(name), 0)
        central += struct.pack("<IHHHHHHIIIHH", 0x02014B50, 0x0314, 20, *fields)
        central += struct.pack("<HHHII", 0, 0, 0, 0o644 << 16, len(local)) + name
        local += struct.pack("<IHHHHHIIIHH", 0x04034B50, 20, *fields) + name + content
    count = len(files)
    end = (0x06054B50, 0, 0, count, count, len(central), len(local), 0)
    return local + central + struct.pack("<IHHHHIIH", *end)


def parsed(raw: bytes) -> Json:
    """The evidence, written exactly one way: any other writing of it is refused."""
    try:
        text = raw.decode()
        case: Json = json.loads(text)
        same = json.dumps(case, ensure_ascii=False, separators=(",", ":")) + "\n" == text
    except (ValueError, RecursionError) as error:
        msg = "form"
        raise Failed(msg) from error
    need(same and keys(case, "format,stream,events,head,checkpoints,growth"), "form")
    need(case["format"] == "luotsi-bundle/v1" and string(r"[0-9a-f-]{36}", case["stream"]), "form")
    need(bool(re.fullmatch(r"\w{8}(-\w{4}){3}-\w{12}", case["stream"])), "form")
    need(rows(case["events"]) and case["events"] and all(map(an_event, case["events"])), "form")
    head = case["head"]
    need(keys(head, "place,proof") and number(head["place"]) and proof(head["proof"]), "form")
    notes = case["checkpoints"]
    need(rows(notes) and notes and all(string("[\n\x20-\x7e\u2014]+", n) for n in notes), "form")
    need(rows(case["growth"]) and all(map(proof, case["growth"])), "form")
    return case


def an_event(event: Any) -> bool:
    """Whether this has the fields of an event, each of its kind."""
    return (
        keys(event, "leaf,position,version,name,state,proof")
        and all(number(event[field]) for field in ("leaf", "position", "version"))
        and string(r"[\x21-\x7e]{1,200}", event["name"])
        and string(r"[A-Za-z0-9+/]*={0,2}", event["state"])
        and unbase64(event["state"]) is not None
        and proof(event["proof"])
    )


def keys(value: Any, names: str) -> bool:
    """Whether this is an object with just these names."""
    return type(value) is dict and ",".join(value) == names


def rows(value: Any) -> bool:
    """Whether this is a list."""
    return type(value) is list


def number(value: Any) -> bool:
    """Whether this is a whole number that every reader reads alike."""
    return type(value) is int and 0 <= value <= LARGEST


def string(pattern: str, value: Any) -> bool:
    """Whether this is text of this pattern."""
    return type(value) is str and re.fullmatch(pattern, value) is not None


def proof(value: Any) -> bool:
    """Whether this is a list of hashes."""
    return rows(value) and len(value) <= LONGEST and all(string("[0-9a-f]{64}", h) for h in value)


def unbase64(text: str) -> bytes | None:
    """The bytes, or None when they are not written the one way they may be."""
    try:
        raw = b64decode(text, validate=True)
    except ValueError:
        return None
    return raw if b64encode(raw).decode() == text else None


def parsed_key(text: str) -> LogKey:
    """Name, four bytes and key of a C2SP verifier key."""
    match = KEY.fullmatch(text)
    if match is None:
        msg = "key"
        raise Failed(msg)
    name, short, blob = match[1], match[2], unbase64(match[3]) or b""
    need(blob[:1] == b"\x01", "key")
    need(sha256(name.encode() + b"\n" + blob).hexdigest()[:8] == short, "key")
    return name, bytes.fromhex(short), Ed25519PublicKey.from_public_bytes(blob[1:])


def opened(note: str, log_key: LogKey) -> Json:
    """A checkpoint of this log, signed with its key."""
    match = NOTE.fullmatch(note)
    if match is None or match[2] != log_key[0]:
        msg = "checkpoint"
        raise Failed(msg)
    text, _, size, root, made, streams, heads, lines = match.groups()
    found = {"size": int(size), "root": unbase64(root), "made": made}
    found |= {"streams": int(streams), "heads": unbase64(heads)}
    need(None not in found.values(), "checkpoint")
    need(is_signed(text, lines, log_key), "signature")
    return found


def is_signed(text: str, lines: str, log_key: LogKey) -> bool:
    """Whether the line of this key verifies."""
    name, short, public = log_key
    for line in lines.removesuffix("\n").split("\n"):
        _, signer, encoded = line.split(" ")
        blob = unbase64(encoded)
        if blob is None or (signer == name and blob[:4] == short):
            return blob is not None and verifies(public, blob[4:], text)
    return False


def verifies(public: Ed25519PublicKey, signature: bytes, text: str) -> bool:
    """Whether this is the key's signature of the text."""
    try:
        public.verify(signature, text.encode())
    except InvalidSignature:
        return False
    return True


def check_growth(notes: list[Json], growth: list[list[str]]) -> None:
    """Each checkpoint must contain the one before it unchanged."""
    need(len(growth) == len(notes) - 1, "growth")
    for older, newer, path in zip(notes, notes[1:], growth, strict=False):
        need(older["size"] < newer["size"], "checkpoint")
        need(grows(older, newer, [bytes.fromhex(h) for h in path]), "growth")


def check_stream(events: list[Json]) -> None:
    """Versions 1, 2, 3 … without a gap, in the order of the log."""
    for index, event in enumerate(events):
        before = events[index - 1] if index else {"leaf": -1, "position": -1}
        need(event["version"] == index + 1, "stream")
        need(event["leaf"] > before["leaf"] and event["position"] > before["position"], "stream")


def check_events(case: Json, checkpoint: Json) -> None:
    """Each event must be in the tree of the last checkpoint, at its place."""
    for event in case["events"]:
        leaf = event_leaf(case["stream"], event)
        place, size = event["leaf"], checkpoint["size"]
        need(included(leaf, place, size, event["proof"], checkpoint["root"]), "event")


def check_head(case: Json, checkpoint: Json) -> None:
    """The checkpoint must say that the stream ends with the last event given."""
    last, head = case["events"][-1], case["head"]
    leaf = sha256(
        b"\0luotsi/v1 head\0"
        + UUID(case["stream"]).bytes
        + struct.pack(">QQ", last["version"], last["leaf"])
    ).digest()
    place, streams = head["place"], checkpoint["streams"]
    need(included(leaf, place, streams, head["proof"], checkpoint["heads"]), "head")


def check_witness(note: str, notes: list[Json], log_key: LogKey) -> None:
    """What the witness holds must be what the bundle says of that size."""
    try:
        held = opened(note, log_key)
    except Failed as failure:
        msg = "witness"
        raise Failed(msg) from failure
    same = [n for n in notes if n["size"] == held["size"]]
    need(same, "witness-unknown")
    fields = ("root", "streams", "heads")
    need(all(same[0][field] == held[field] for field in fields), "witness")


def event_leaf(stream: str, event: Json) -> bytes:
    """The hash of an event as it was sealed."""
    name, state = event["name"].encode(), b64decode(event["state"])
    return sha256(
        b"\0luotsi/v1\0"
        + struct.pack(">Q", event["position"])
        + UUID(stream).bytes
        + struct.pack(">QI", event["version"], len(name))
        + name
        + struct.pack(">I", len(state))
        + state
    ).digest()


def node(left: bytes, right: bytes) -> bytes:
    """The hash of two neighbouring subtrees."""
    return sha256(b"\x01" + left + right).digest()


def included(leaf: bytes, index: int, size: int, path: list[str], root: bytes) -> bool:
    """RFC 9162 section 2.1.3.2."""
    if index >= size:
        return False
    last, folded = size - 1, leaf
    for step in map(bytes.fromhex, path):
        if last == 0:
            return False
        if index % 2 or index == last:
            folded = node(step, folded)
            while index and not index % 2:
                index, last = index // 2, last // 2
        else:
            folded = node(folded, step)
        index, last = index // 2, last // 2
    return last == 0 and folded == root


def grows(older: Json, newer: Json, path: list[bytes]) -> bool:
    """RFC 9162 section 2.1.4.2, for an older tree that is not empty."""
    index, last = older["size"] - 1, newer["size"] - 1
    if index < 0:
        return False
    while index % 2:
        index, last = index // 2, last // 2
    path = path if index else [older["root"], *path]
    if not path:
        return False
    old = new = path[0]
    for step in path[1:]:
        if last == 0:
            return False
        if index % 2 or index == last:
            old, new = node(step, old), node(step, new)
            while index and not index % 2:
                index, last = index // 2, last // 2
        else:
            new = node(new, step)
        index, last = index // 2, last // 2
    return last == 0 and (old, new) == (older["root"], newer["root"])


def words(found: Json) -> str:
    """The answer as sentences."""
    if not found["ok"]:
        return f"NOT PROVED: {REASONS[found['failed']]}."
    lines = [
        "PROVED.",
        (
            f"These are all {found['events']} events of {found['stream']} up to {found['until']}, "
            f"versions 1 to {found['events']} without a gap,"
        ),
        (
            f"unchanged since they were sealed, the first by {found['since']}, "
            f"in a log of {found['size']} events."
        ),
    ]
    if not found["key_given"]:
        lines.append("Take care: the key came from the bundle itself. Compare it with your own.")
    if not found["witnessed"]:
        lines.append("Take care: no witness was asked. The holder of the key could have")
        lines.append("rewritten everything; a checkpoint kept outside would show it.")
    return "\n".join(lines)


def main() -> int:
    """Read the files named, say what was found."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("bundle", type=Path)
    parser.add_argument("--key", help="the public key of the log, or a file with it")
    parser.add_argument("--witness", type=Path, help="a checkpoint that was kept outside")
    asked = parser.parse_args()
    key = asked.key
    if key and "+" not in key:
        key = Path(key).read_text(encoding="utf-8")
    witness = asked.witness.read_text(encoding="utf-8") if asked.witness else None
    found = verify(asked.bundle.read_bytes(), key, witness)
    sys.stdout.write(words(found) + "\n")
    return 0 if found["ok"] else 1


if __name__ == "__main__":
    sys.exit(main())
