/* Choosing a time: what was chosen is told beside the button. Pages work without it. */
(() => {
  const one = (what, within = document) => within.querySelector(what);

  addEventListener("change", (made) => {
    const time = made.target.closest?.(".slot")?.querySelector("time");
    if (!time?.dataset.said) return;
    const told = `${one("#times").textContent} ${time.dataset.said}`;
    for (const text of document.querySelectorAll("[data-chosen-time]")) text.textContent = told;
  });

  addEventListener("htmx:after:swap", () => {
    for (const text of document.querySelectorAll(".dock [data-chosen-time]")) text.textContent = one("#times").textContent;
  });

  /* Who has chosen no zone yet is offered that of their own clock. */
  const zones = one("[data-own-zone]");
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zones && one(`option[value="${CSS.escape(own)}"]`, zones)) zones.value = own;
})();
