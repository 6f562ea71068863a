/* Passkeys: ask the server what to do, let the device sign, bring it back. Without it links work. */
(() => {
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) return;
  document.querySelectorAll("[data-passkey-place]").forEach((place) => (place.hidden = false));

  const post = async (address, body, csrf) => {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-CSRF-Token": csrf },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(answer.status);
    return answer.json();
  };

  const enter = async (button) => {
    const { csrf, next } = button.dataset;
    const asked = await post("/sign-in/passkey/begin", {}, csrf);
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(asked);
    const credential = (await navigator.credentials.get({ publicKey })).toJSON();
    return post("/sign-in/passkey/finish", { credential, leads_to: next }, csrf);
  };

  const add = async (button) => {
    const { csrf } = button.dataset;
    const asked = await post("/my/sign-ins/passkey/begin", {}, csrf);
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(asked);
    const credential = (await navigator.credentials.create({ publicKey })).toJSON();
    const name = navigator.userAgentData?.platform ?? navigator.platform ?? "";
    return post("/my/sign-ins/passkey/finish", { credential, name }, csrf);
  };

  addEventListener("click", async (press) => {
    const button = press.target.closest?.("[data-passkey]");
    if (!button) return;
    const trouble = button.closest("section")?.querySelector("[data-passkey-trouble]");
    trouble?.setAttribute("hidden", "");
    button.disabled = true;
    try {
      location.assign((await (button.dataset.passkey === "add" ? add : enter)(button)).next);
    } catch {
      trouble?.removeAttribute("hidden");
      button.disabled = false;
    }
  });
})();
