"""The ways a bundle is tampered with: each takes a true one and gives one that is not.

Those that change the evidence write the archive anew, with right checksums, as a forger would.
"""

import json
from base64 import b64decode, b64encode
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from random import Random
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from infrastructure.audit_bundle import packed
from infrastructure.checkpoint_keys import PublicKey, SigningKey
from infrastructure.checkpoints import open_checkpoint
from infrastructure.verifiers import verify

Json = dict[str, Any]


@dataclass(frozen=True)
class Target:
    """A true bundle, its evidence, the key's public half, and evidence of another stream."""

    bundle: bytes
    evidence: Json
    key: PublicKey
    other: Json

    def repacked(self, evidence: Json, key: PublicKey | None = None) -> bytes:
        """The archive of changed evidence."""
        return packed(evidence, key or self.key)


Tampering = Callable[[Random, Target], bytes]
KINDS: dict[str, Tampering] = {}


def of_the_file(change: Tampering) -> Tampering:
    """A change of the archive's bytes."""
    KINDS[change.__name__] = change
    return change


def of_the_evidence(change: Callable[[Random, Json, Json], None]) -> None:
    """A change of what the evidence says, packed anew."""

    def tampering(random: Random, target: Target) -> bytes:
        evidence = deepcopy(target.evidence)
        change(random, evidence, deepcopy(target.other))
        return target.repacked(evidence)

    KINDS[change.__name__] = tampering


def flipped(random: Random, raw: bytes) -> bytes:
    place = random.randrange(len(raw))
    return raw[:place] + bytes([raw[place] ^ (1 << random.randrange(8))]) + raw[place + 1 :]


def other_hash(random: Random, old: str) -> str:
    return flipped(random, bytes.fromhex(old)).hex()


def an_event(random: Random, evidence: Json) -> Json:
    event: Json = random.choice(evidence["events"])
    return event


@of_the_file
def a_bit_of_the_file(random: Random, target: Target) -> bytes:
    return flipped(random, target.bundle)


@of_the_file
def the_file_cut_short(random: Random, target: Target) -> bytes:
    return target.bundle[: random.randrange(len(target.bundle))]


@of_the_file
def something_after_the_file(random: Random, target: Target) -> bytes:
    return target.bundle + random.randbytes(random.randrange(1, 40))


@of_the_file
def bytes_in_the_middle_of_the_file(random: Random, target: Target) -> bytes:
    place = random.randrange(len(target.bundle))
    return target.bundle[:place] + random.randbytes(3) + target.bundle[place:]


@of_the_file
def the_key_file(random: Random, target: Target) -> bytes:
    other = SigningKey(target.key.name, Ed25519PrivateKey.from_private_bytes(random.randbytes(32)))
    return target.repacked(target.evidence, other.public)


@of_the_file
def everything_signed_with_another_key(random: Random, target: Target) -> bytes:
    other = SigningKey(target.key.name, Ed25519PrivateKey.from_private_bytes(random.randbytes(32)))
    evidence = deepcopy(target.evidence)
    notes = [open_checkpoint(note, [target.key]) for note in evidence["checkpoints"]]
    evidence["checkpoints"] = [note.signed(other) for note in notes]
    return target.repacked(evidence, random.choice([other.public, target.key]))


@of_the_file
def the_evidence_written_another_way(random: Random, target: Target) -> bytes:
    true = json.dumps(target.evidence, ensure_ascii=False, separators=(",", ":"))
    other = random.choice(
        [
            true.replace(":", ": ", random.randrange(1, 9)),
            true.replace('"version":1,', '"version":1.0,', 1),
            true.replace('"version":1,', '"version":2,"version":1,', 1),
            true.replace("\u2014", "\\u2014", 1),
            true.replace('{"leaf"', '{"more":0,"leaf"', 1),
        ]
    )
    return rewritten(target.bundle, other.encode() + b"\n")


@of_the_evidence
def a_bit_of_a_state(random: Random, evidence: Json, other: Json) -> None:
    event = an_event(random, evidence)
    event["state"] = b64encode(flipped(random, b64decode(event["state"]))).decode()


@of_the_evidence
def the_name_of_an_event(random: Random, evidence: Json, other: Json) -> None:
    event = an_event(random, evidence)
    event["name"] = random.choice(["Engagement.Ended", event["name"] + "2", event["name"][:-1]])


@of_the_evidence
def a_byte_moved_from_name_to_state(random: Random, evidence: Json, other: Json) -> None:
    event = an_event(random, evidence)
    state = event["name"][-1].encode() + b64decode(event["state"])
    event["name"], event["state"] = event["name"][:-1], b64encode(state).decode()


@of_the_evidence
def a_version(random: Random, evidence: Json, other: Json) -> None:
    an_event(random, evidence)["version"] += random.choice([-1, 1, 7, 256])


@of_the_evidence
def a_position(random: Random, evidence: Json, other: Json) -> None:
    an_event(random, evidence)["position"] += random.choice([-1, 1, 7, 2**40])


@of_the_evidence
def a_place_in_the_tree(random: Random, evidence: Json, other: Json) -> None:
    an_event(random, evidence)["leaf"] += random.choice([-1, 1, 8, 2**40])


@of_the_evidence
def the_stream(random: Random, evidence: Json, other: Json) -> None:
    evidence["stream"] = random.choice([str(UUID(bytes=random.randbytes(16))), other["stream"]])


@of_the_evidence
def an_event_left_out(random: Random, evidence: Json, other: Json) -> None:
    evidence["events"].remove(an_event(random, evidence))


@of_the_evidence
def an_event_left_out_and_the_rest_renumbered(random: Random, evidence: Json, other: Json) -> None:
    evidence["events"].remove(an_event(random, evidence))
    for number, event in enumerate(evidence["events"], 1):
        event["version"] = number


@of_the_evidence
def the_last_events_left_out(random: Random, evidence: Json, other: Json) -> None:
    del evidence["events"][random.randrange(1, len(evidence["events"])) :]


@of_the_evidence
def events_exchanged(random: Random, evidence: Json, other: Json) -> None:
    events = evidence["events"]
    one, two = random.sample(range(len(events)), 2)
    events[one], events[two] = events[two], events[one]


@of_the_evidence
def the_contents_of_events_exchanged(random: Random, evidence: Json, other: Json) -> None:
    one, two = random.sample(evidence["events"], 2)
    one["state"], two["state"] = two["state"], one["state"]


@of_the_evidence
def an_event_twice(random: Random, evidence: Json, other: Json) -> None:
    place = random.randrange(len(evidence["events"]))
    evidence["events"].insert(place, deepcopy(evidence["events"][place]))


@of_the_evidence
def a_forged_event_put_in(random: Random, evidence: Json, other: Json) -> None:
    place = random.randrange(len(evidence["events"]) + 1)
    forged = deepcopy(an_event(random, evidence))
    forged |= {"version": place + 1, "state": b64encode(random.randbytes(20)).decode()}
    evidence["events"].insert(place, forged)


@of_the_evidence
def an_event_of_another_stream(random: Random, evidence: Json, other: Json) -> None:
    place = random.randrange(len(evidence["events"]))
    evidence["events"][place] = other["events"][place]


@of_the_evidence
def a_hash_of_a_proof(random: Random, evidence: Json, other: Json) -> None:
    proof = random.choice([an_event(random, evidence)["proof"], evidence["head"]["proof"]])
    place = random.randrange(len(proof))
    proof[place] = other_hash(random, proof[place])


@of_the_evidence
def a_hash_missing_or_too_many_in_a_proof(random: Random, evidence: Json, other: Json) -> None:
    proof = random.choice([an_event(random, evidence)["proof"], evidence["head"]["proof"]])
    if random.random() < 0.5:
        proof.pop(random.randrange(len(proof)))
    else:
        proof.insert(random.randrange(len(proof) + 1), random.randbytes(32).hex())


@of_the_evidence
def a_hash_in_capitals(random: Random, evidence: Json, other: Json) -> None:
    evidence["events"][0]["proof"][0] = "AB" + evidence["events"][0]["proof"][0][2:]


@of_the_evidence
def the_head(random: Random, evidence: Json, other: Json) -> None:
    if random.random() < 0.5:
        evidence["head"] = other["head"]
    else:
        evidence["head"]["place"] += random.choice([-1, 1, 5])


@of_the_evidence
def a_signature(random: Random, evidence: Json, other: Json) -> None:
    place = random.randrange(len(evidence["checkpoints"]))
    text, _, signature = evidence["checkpoints"][place].rpartition(" ")
    changed = b64encode(flipped(random, b64decode(signature))).decode()
    evidence["checkpoints"][place] = f"{text} {changed}\n"


@of_the_evidence
def a_character_of_a_checkpoint(random: Random, evidence: Json, other: Json) -> None:
    which = random.randrange(len(evidence["checkpoints"]))
    note = evidence["checkpoints"][which]
    place = random.randrange(len(note))
    new = random.choice([c for c in "0123456789Az\n +/=" if c != note[place]])
    evidence["checkpoints"][which] = note[:place] + new + note[place + 1 :]


@of_the_evidence
def a_checkpoint_dropped(random: Random, evidence: Json, other: Json) -> None:
    del evidence["checkpoints"][random.randrange(len(evidence["checkpoints"]))]


@of_the_evidence
def the_last_checkpoint_dropped(random: Random, evidence: Json, other: Json) -> None:
    cut = random.randrange(1, len(evidence["checkpoints"]))
    del evidence["checkpoints"][cut:], evidence["growth"][cut - 1 :]


@of_the_evidence
def a_middle_checkpoint_dropped_with_a_step(random: Random, evidence: Json, other: Json) -> None:
    place = random.randrange(1, len(evidence["checkpoints"]) - 1)
    del evidence["checkpoints"][place], evidence["growth"][place - random.randrange(2)]


@of_the_evidence
def checkpoints_exchanged(random: Random, evidence: Json, other: Json) -> None:
    notes = evidence["checkpoints"]
    one, two = random.sample(range(len(notes)), 2)
    notes[one], notes[two] = notes[two], notes[one]


@of_the_evidence
def a_step_of_growth(random: Random, evidence: Json, other: Json) -> None:
    path = random.choice([path for path in evidence["growth"] if path])
    place = random.randrange(len(path))
    path[place] = other_hash(random, path[place])


@of_the_evidence
def a_field_of_another_kind(random: Random, evidence: Json, other: Json) -> None:
    event = an_event(random, evidence)
    field = random.choice(sorted(event))
    event[field] = random.choice([None, True, -1, 1.5, [], {}, 2**60, "\ud7ff", "1"])


def rewritten(bundle: bytes, evidence: bytes) -> bytes:
    """The archive with other bytes as its evidence, checksums right."""
    files = verify.unpacked(bundle) | {"evidence.json": evidence}
    return verify.packed([(name.encode(), content) for name, content in files.items()])
