// A form with data-passkey is sent once the device has answered: for a new passkey, or with one that it has. What to ask
// stands in the JSON block that data-passkey names; where it names none, the form's address is asked for it.

const WORDS = {
  InvalidStateError: "This device has a passkey for you already.",
  NotAllowedError: "The device did not answer, or said no. Try again.",
  SecurityError: "Passkeys do not work at this address: the desk needs HTTPS and a name, such as localhost, not a number.",
};

async function question(form) {
  const block = document.getElementById(form.dataset.passkey);
  if (block) return JSON.parse(block.textContent);
  const answer = await fetch(form.action, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(`The desk does not answer (${answer.status}). Wait a minute, then try again.`);
  return answer.json();
}

async function credentialFor(form) {
  const { creation_options: creation, request_options: request } = await question(form);
  return creation
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(creation.publicKey) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(request.publicKey) });
}

async function ask(form) {
  const says = form.querySelector("[data-passkey-says]");
  says.textContent = "";
  try {
    form.elements.credential.value = JSON.stringify(await credentialFor(form));
    form.submit();
  } catch (error) {
    says.textContent = WORDS[error.name] ?? error.message;
  }
}

if (window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
  for (const form of document.querySelectorAll("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      ask(form);
    });
  }
}
