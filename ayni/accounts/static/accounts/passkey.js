// Passkeys: asks the browser for one and sends its answer with the form. Without this file every page still works by
// password or code, so what only a passkey can do stays hidden until we know that this browser has them.
(function () {
  "use strict";

  function bytes(text) {
    var plain = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(plain, function (character) { return character.charCodeAt(0); });
  }

  function text(buffer) {
    var plain = Array.from(new Uint8Array(buffer), function (byte) { return String.fromCharCode(byte); }).join("");
    return btoa(plain).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  }

  function described(list) {
    return (list || []).map(function (one) { return Object.assign({}, one, { id: bytes(one.id) }); });
  }

  function creation(options, alone) {
    var given = options.publicKey;
    var wish = Object.assign({}, given.authenticatorSelection, {
      residentKey: alone ? "required" : "discouraged",
      requireResidentKey: alone
    });
    if (alone) {
      wish.userVerification = "required";
    }
    return {
      publicKey: Object.assign({}, given, {
        challenge: bytes(given.challenge),
        user: Object.assign({}, given.user, { id: bytes(given.user.id) }),
        excludeCredentials: described(given.excludeCredentials),
        authenticatorSelection: wish
      })
    };
  }

  function request(options) {
    var given = options.publicKey;
    return {
      publicKey: Object.assign({}, given, {
        challenge: bytes(given.challenge),
        allowCredentials: described(given.allowCredentials)
      })
    };
  }

  function answer(credential) {
    var from = credential.response;
    var response = { clientDataJSON: text(from.clientDataJSON) };
    if (from.attestationObject) {
      response.attestationObject = text(from.attestationObject);
      response.transports = from.getTransports ? from.getTransports() : [];
    } else {
      response.authenticatorData = text(from.authenticatorData);
      response.signature = text(from.signature);
      response.userHandle = from.userHandle ? text(from.userHandle) : null;
    }
    return {
      id: credential.id,
      rawId: text(credential.rawId),
      type: credential.type,
      authenticatorAttachment: credential.authenticatorAttachment || null,
      clientExtensionResults: credential.getClientExtensionResults(),
      response: response
    };
  }

  function optionsOf(form) {
    if (form.dataset.options) {
      return Promise.resolve(JSON.parse(form.dataset.options));
    }
    return fetch(form.action, { headers: { Accept: "application/json" } }).then(function (reply) {
      if (!reply.ok) {
        throw new Error("The server gave no challenge.");
      }
      return reply.json();
    });
  }

  function ask(form) {
    var alone = form.elements.passwordless;
    return optionsOf(form).then(function (options) {
      return form.dataset.passkey === "add"
        ? navigator.credentials.create(creation(options.creation_options, Boolean(alone && alone.checked)))
        : navigator.credentials.get(request(options.request_options));
    });
  }

  function prepare(form) {
    var failure = form.querySelector("[data-failure]");
    form.querySelectorAll("[data-needs-passkey]").forEach(function (part) { part.hidden = false; });
    form.addEventListener("submit", function (event) {
      if (form.elements.credential.value) {
        return;
      }
      event.preventDefault();
      failure.hidden = true;
      ask(form).then(function (credential) {
        form.elements.credential.value = JSON.stringify(answer(credential));
        form.submit();
      }).catch(function () {
        failure.hidden = false;
        failure.focus();
      });
    });
  }

  if (window.PublicKeyCredential && navigator.credentials) {
    document.querySelectorAll("form[data-passkey]").forEach(prepare);
    document.querySelectorAll("[data-without-passkey]").forEach(function (part) { part.hidden = true; });
  }
})();
