/* The reader's browser as a witness: it keeps the last signed checkpoint it saw, and checks that the
   log of today only grew out of that one (RFC 9162, 2.1.4.2), against the key it saw first. */
(() => {
  const place = document.querySelector("[data-witness]");
  if (!place) return;
  const KEPT = "luotsi.witness";
  const NOTE = /^([^\n]+\n([0-9]{1,15})\n([A-Za-z0-9+/]{43}=)\nmade ([^\n]+)\nheads [0-9]+ [A-Za-z0-9+/]{43}=\n)\n((?:\u2014 [^\n ]+ [A-Za-z0-9+/=]+\n)+)$/;
  const utf8 = (text) => new TextEncoder().encode(text);
  const bytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const unhex = (text) => Uint8Array.from(text.match(/../g), (pair) => parseInt(pair, 16));
  const same = (one, two) => one.length === two.length && one.every((byte, at) => byte === two[at]);
  const half = (number) => Math.floor(number / 2);
  const node = async (left, right) =>
    new Uint8Array(await crypto.subtle.digest("SHA-256", Uint8Array.of(1, ...left, ...right)));

  class Found extends Error {}
  const unless = (holds, found) => {
    if (!holds) throw new Found(found);
  };

  /* A note that this key signed, or the finding that it is none. */
  const opened = async (note, key) => {
    const [, text, size, root, made, lines] = NOTE.exec(note) ?? [];
    unless(text && (await signed(text, lines, key)), "unsigned");
    return { text, size: Number(size), root: bytes(root), made: new Date(made), note };
  };

  const signed = async (text, lines, key) => {
    const [, name, short, blob] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(key) ?? [];
    if (!name) return false;
    const raw = bytes(blob).subarray(1);
    const known = await crypto.subtle.importKey("raw", raw, "Ed25519", false, ["verify"]);
    for (const line of lines.trimEnd().split("\n")) {
      const [, signer, encoded] = line.split(" ");
      const whole = bytes(encoded);
      if (signer !== name || !same(whole.subarray(0, 4), unhex(short))) continue;
      return crypto.subtle.verify("Ed25519", known, whole.subarray(4), utf8(text));
    }
    return false;
  };

  const grew = async (older, newer, path) => {
    if (older.size === newer.size) return !path.length && older.text === newer.text;
    let at = older.size - 1, last = newer.size - 1;
    while (at % 2) [at, last] = [half(at), half(last)];
    const [start, ...steps] = at ? path : [older.root, ...path];
    let old = start, grown = start;
    for (const step of steps) {
      if (last === 0) return false;
      if (at % 2 || at === last) {
        [old, grown] = [await node(step, old), await node(step, grown)];
        while (at && at % 2 === 0) [at, last] = [half(at), half(last)];
      } else {
        grown = await node(grown, step);
      }
      [at, last] = [half(at), half(last)];
    }
    return Boolean(start) && last === 0 && same(old, older.root) && same(grown, newer.root);
  };

  const asked = async (address) => {
    const answer = await fetch(address, { cache: "no-store" });
    unless(answer.ok || answer.status === 404, "away");
    return answer.ok ? answer.json() : null;
  };

  const kept = () => {
    try {
      return JSON.parse(localStorage.getItem(KEPT));
    } catch {
      return null;
    }
  };
  const keep = (key, note) => localStorage.setItem(KEPT, JSON.stringify({ key, note }));

  /* What was found: a word, the checkpoint held from earlier and the one of today. */
  const found = async () => {
    const published = place.dataset.witness;
    const held = kept();
    if (!held) {
      const today = await asked("/api/trail/checkpoint");
      if (!today) return ["none"];
      const now = await opened(today.note, published);
      keep(published, now.note);
      return ["first", null, now];
    }
    const older = await opened(held.note, held.key);
    try {
      const growth = await asked(`/api/trail/growth?first=${older.size}`);
      unless(growth && growth.first === older.size, "rewritten");
      const now = await opened(growth.checkpoint, held.key);
      unless(await grew(older, now, growth.hashes.map(unhex)), "rewritten");
      const follows = published !== held.key && (await opened(now.note, published).then(() => true, () => false));
      keep(follows ? published : held.key, now.note);
      return [older.size === now.size ? "same" : "grown", older, now];
    } catch (trouble) {
      if (trouble instanceof Found) return [trouble.message, older];
      throw trouble;
    }
  };

  const words = (trouble) =>
    trouble instanceof Found ? trouble.message
      : !crypto.subtle || trouble.name === "NotSupportedError" ? "old" : "away";

  const tell = ([word, older, now]) => {
    const moment = (checkpoint) => checkpoint?.made.toLocaleString(document.documentElement.lang);
    const parts = { "then-size": older?.size, "then-made": moment(older), size: now?.size, made: moment(now), note: older?.note };
    for (const [name, value] of Object.entries(parts))
      place.querySelectorAll(`[data-part=${name}]`).forEach((part) => (part.textContent = value ?? ""));
    place.querySelectorAll("[data-found]").forEach((one) => (one.hidden = one.dataset.found !== word));
    place.dataset.finding = word;
  };

  const look = () => found().catch((trouble) => [words(trouble)]).then(tell);
  place.querySelectorAll("[data-forget]").forEach((button) =>
    button.addEventListener("click", () => {
      localStorage.removeItem(KEPT);
      look();
    }),
  );
  look();
})();
