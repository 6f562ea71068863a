/* The only script of our own: Ctrl K, focus after a swap, the hold's clock. Pages work without it. */
(() => {
  const one = (what, within = document) => within.querySelector(what);
  const all = (what, within = document) => [...within.querySelectorAll(what)];

  addEventListener("keydown", (press) => {
    if (!(press.ctrlKey || press.metaKey) || press.key.toLowerCase() !== "k") return;
    const search = one("[data-search]");
    if (!search) return;
    press.preventDefault();
    search.focus();
    if (search.href) search.click();
    else search.select?.();
  });

  /* Focus goes to the error or the heading of what came; who types keeps it unless it failed. */
  const typing = () => document.activeElement?.matches("input:not([type=radio],[type=checkbox]),textarea,select");
  addEventListener("htmx:after:swap", (swap) => {
    const asked = swap.detail.ctx?.target;
    const came = asked?.isConnected ? asked : asked?.id ? document.getElementById(asked.id) : null;
    settle(came ?? document);
    const poll = swap.detail.ctx?.sourceElement?.matches?.("[hx-trigger*=every]");
    if (poll) return;
    const place = came ?? one("main");
    const heading = one("[role=alert]", place) ?? (typing() ? null : one("h1,h2,h3", place));
    heading?.setAttribute("tabindex", "-1");
    heading?.focus();
  });

  /* The end of a hold is a clock time in the page; here only the minutes left. */
  const tick = () => all("[data-hold-until]").forEach((hold) => {
    const whole = 1000 * hold.dataset.holdSeconds;
    const left = Math.max(0, whole - (performance.now() - (hold.came ??= performance.now())));
    const share = left / Math.max(whole, 600000);
    one(".meter rect", hold)?.setAttribute("width", 100 * Math.min(1, share));
    all("[data-left]", hold).forEach((text) => (text.textContent = Math.ceil(left / 60000)));
    const stage = left === 0 ? "over" : left <= 120000 ? "soon" : "on";
    if (hold.dataset.stage === stage) return;
    hold.dataset.stage = stage;
    all("[data-at-stage]", hold).forEach((part) => (part.hidden = part.dataset.atStage !== stage));
  });

  const settle = (within) => {
    all(".course .here", within).forEach((here) => {
      const line = here.parentElement;
      line.scrollLeft = here.offsetLeft - line.offsetLeft - 110;
    });
    all(".scroll .seg [aria-current]", within).forEach((here) => {
      const line = here.closest(".scroll");
      line.scrollLeft = here.offsetLeft - line.offsetLeft - 60;
    });
    if (matchMedia("(max-width:48rem)").matches)
      all("details[data-folds]", within).forEach((part) => (part.open = false));
    tick();
  };

  const rest = () => all("[aria-busy]").forEach((button) => button.removeAttribute("aria-busy"));
  addEventListener("submit", (sent) => {
    sent.submitter?.setAttribute("aria-busy", "true");
    setTimeout(rest, 10000);
  });
  for (const end of ["pageshow", "htmx:finally:request"]) addEventListener(end, rest);
  setInterval(tick, 1000);
  settle(document);
})();
