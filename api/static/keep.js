/* What a mentor is writing stays on this device until it has arrived, also without a network. */
(() => {
  const all = (what, within = document) => [...within.querySelectorAll(what)];
  const fields = (form) => all("textarea,input:not([type=hidden],[type=radio],[type=checkbox])", form);
  all("form[data-keep]").forEach((form) => {
    const name = form.dataset.keep;
    const kept = JSON.parse(localStorage.getItem(name) ?? "{}");
    fields(form).forEach((part) => (part.value = kept[part.name] ?? part.value));
    form.addEventListener("input", () => {
      const typed = fields(form).map((part) => [part.name, part.value]);
      localStorage.setItem(name, JSON.stringify(Object.fromEntries(typed)));
    });
    form.addEventListener("submit", () => sessionStorage.setItem("sent", name));
  });
  const sent = sessionStorage.getItem("sent");
  if (sent && !all("form[data-keep]").some((form) => form.dataset.keep === sent)) {
    localStorage.removeItem(sent);
    sessionStorage.removeItem("sent");
  }
})();
