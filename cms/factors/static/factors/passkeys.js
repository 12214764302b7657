// Has the browser make or use a passkey when its button is pressed, and sends the answer with the form.

const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.codePointAt(0));
const text = (buffer) =>
  btoa(String.fromCodePoint(...new Uint8Array(buffer)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
const each = (list) => list?.map((entry) => ({ ...entry, id: bytes(entry.id) }));

const form = document.querySelector("[data-passkey]");
const button = form.querySelector("[data-passkey-button]");
const options = JSON.parse(document.getElementById("passkey-options").textContent);

// Not the browser's own parseCreationOptionsFromJSON: Safari has it since 2025 only.
function question() {
  const asked = { ...options, challenge: bytes(options.challenge) };
  if (asked.user) asked.user = { ...asked.user, id: bytes(asked.user.id) };
  asked.excludeCredentials = each(asked.excludeCredentials);
  asked.allowCredentials = each(asked.allowCredentials);
  return { publicKey: Object.fromEntries(Object.entries(asked).filter(([, value]) => value != null)) };
}

function told({ id, rawId, type, response, authenticatorAttachment }) {
  const names = ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"];
  const parts = names.filter((name) => response[name]).map((name) => [name, text(response[name])]);
  return { id, rawId: text(rawId), type, authenticatorAttachment, response: Object.fromEntries(parts) };
}

button.hidden = !window.PublicKeyCredential;
form.querySelector("[data-passkey-missing]").hidden = !button.hidden;
button.addEventListener("click", async () => {
  const failed = form.querySelector("[data-passkey-failed]");
  failed.hidden = true;
  try {
    const found = await (options.user
      ? navigator.credentials.create(question())
      : navigator.credentials.get(question()));
    form.elements.credential.value = JSON.stringify(told(found));
  } catch {
    failed.hidden = false;
    return;
  }
  form.submit();
});
