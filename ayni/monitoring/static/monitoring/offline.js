// Records what happened without a connection: kept in the browser's database, sent once when the line is back.
// Each record has a key of its own, by which the server knows it again, however often it arrives.
(function () {
  "use strict";

  var root = document.querySelector("[data-offline]");
  var words = JSON.parse(root.dataset.words);
  var form = root.querySelector("[data-form]");
  var status = root.querySelector("[data-status]");
  var signIn = root.querySelector("[data-sign-in]");
  var errors = root.querySelector("[data-errors]");
  var section = root.querySelector("[data-kept]");
  var list = root.querySelector("[data-list]");
  var changing = "";
  var sending = null;
  var FIRST_PAUSE = 4000, LONGEST_PAUSE = 120000;
  var later = null, pause = FIRST_PAUSE;

  function say(sentence) { status.textContent = sentence; }

  function newKey() {
    var bytes = crypto.getRandomValues(new Uint8Array(16));
    return "offline-" + Array.from(bytes, function (byte) { return byte.toString(16).padStart(2, "0"); }).join("");
  }

  function today() {
    var now = new Date();
    return new Date(now.getTime() - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
  }

  // The browser's database

  function database() {
    return new Promise(function (resolve, reject) {
      var request = indexedDB.open("ayni-offline", 1);
      request.onupgradeneeded = function () { request.result.createObjectStore("records", { keyPath: "key" }); };
      request.onsuccess = function () { resolve(request.result); };
      request.onerror = function () { reject(request.error); };
    });
  }

  function inStore(mode, act) {
    return database().then(function (opened) {
      return new Promise(function (resolve, reject) {
        var change = opened.transaction("records", mode, mode === "readwrite" ? { durability: "strict" } : {});
        var request = act(change.objectStore("records"));
        change.oncomplete = function () { opened.close(); resolve(request.result); };
        change.onabort = change.onerror = function () { opened.close(); reject(change.error); };
      });
    });
  }

  function put(record) { return inStore("readwrite", function (store) { return store.put(record); }); }
  function remove(key) { return inStore("readwrite", function (store) { return store.delete(key); }); }
  function found(key) { return inStore("readonly", function (store) { return store.get(key); }); }
  function all() {
    return inStore("readonly", function (store) { return store.getAll(); }).then(function (records) {
      return records.sort(function (one, other) { return one.at - other.at; });
    });
  }

  // The list

  function button(label, title, act) {
    var made = document.createElement("button");
    var hidden = document.createElement("span");
    made.type = "button";
    made.className = "button little quiet";
    hidden.className = "vh";
    hidden.textContent = " " + title;
    made.append(label, hidden);
    made.addEventListener("click", act);
    return made;
  }

  function drawn(record) {
    var item = document.createElement("li");
    var heading = document.createElement("h3");
    var state = document.createElement("p");
    var acts = document.createElement("p");
    var title = record.fields.title || [record.label, record.fields.place].filter(Boolean).join(", ");
    heading.textContent = title + " · " + record.fields.starts;
    state.className = "small";
    state.textContent = words[record.state] + (record.sentences ? ": " + record.sentences.join(" ") : "");
    acts.className = "small row";
    item.dataset.state = record.state;
    if (record.address) {
      var link = document.createElement("a");
      link.href = record.address;
      link.textContent = words.look;
      acts.append(link);
    }
    if (record.state === "refused" || record.state === "waiting") {
      acts.append(button(words.change, title, function () { change(record.key); }));
    }
    acts.append(button(words.remove, title, function () { remove(record.key).then(draw); }));
    item.append(heading, state, acts);
    return item;
  }

  function draw() {
    return all().then(function (records) {
      list.replaceChildren.apply(list, records.map(drawn));
      section.hidden = records.length === 0;
    });
  }

  function change(key) {
    found(key).then(function (record) {
      changing = key;
      Object.keys(record.fields).forEach(function (name) {
        if (form.elements[name]) { form.elements[name].value = record.fields[name]; }
      });
      showErrors(record.sentences || []);
      form.elements.kind.focus();
    });
  }

  function showErrors(sentences) {
    errors.hidden = sentences.length === 0;
    errors.textContent = sentences.join(" ");
  }

  // Keeping and sending

  function keep(event) {
    event.preventDefault();
    var fields = {};
    Array.from(new FormData(form).entries()).forEach(function (entry) {
      if (typeof entry[1] === "string") { fields[entry[0]] = entry[1]; }
    });
    var file = form.elements.file.files[0] || null;
    var was = changing ? found(changing) : Promise.resolve(null);
    was.then(function (before) {
      var chosen = form.elements.kind;
      return put({
        key: before ? before.key : newKey(), at: before ? before.at : Date.now(), person: root.dataset.person,
        fields: fields, label: chosen.options[chosen.selectedIndex].text, state: "waiting",
        file: file || (before && before.file) || null, name: file ? file.name : (before && before.name) || ""
      });
    }).then(function () {
      changing = "";
      form.reset();
      form.elements.starts.value = today();
      showErrors([]);
      return draw();
    }).then(send, function () { showErrors([words.unable]); });
  }

  function bodyOf(record) {
    var body = new FormData();
    Object.keys(record.fields).forEach(function (name) { body.append(name, record.fields[name]); });
    body.append("key", record.key);
    body.append("person", record.person);
    body.append("visibility", "public");
    body.append("language", document.documentElement.lang);
    if (record.file) { body.append("file", record.file, record.name || "photo"); }
    return body;
  }

  // Resolves to whether the next one may be tried.
  function sendOne(record, token) {
    return fetch(root.dataset.send, { method: "POST", headers: { "X-CSRFToken": token }, body: bodyOf(record), redirect: "manual" })
      .then(function (reply) {
        var isJson = (reply.headers.get("Content-Type") || "").startsWith("application/json");
        return isJson && reply.status < 500 ? reply.json() : null;
      })
      .then(function (answer) {
        if (!answer) { return false; }
        return found(record.key).then(function (now) {
          // Removed or changed while it was on its way: the answer is about the former words.
          if (!now || JSON.stringify(now.fields) !== JSON.stringify(record.fields)) { return true; }
          now.state = answer.state;
          now.address = answer.address || "";
          now.sentences = answer.sentences || null;
          if (answer.state !== "refused") { now.file = null; }
          return put(now).then(function () { return true; });
        });
      });
  }

  function sendAll() {
    return all().then(function (records) {
      var waiting = records.filter(function (record) { return record.state === "waiting"; });
      if (!waiting.length) { return null; }
      return fetch(root.dataset.send, { cache: "no-store", redirect: "manual" }).then(function (reply) {
        if (reply.type === "opaqueredirect" || !reply.ok) {
          signIn.hidden = false;
          say(words.sign_in);
          return null;
        }
        return reply.json().then(function (told) {
          var own = waiting.filter(function (record) { return record.person === told.person; });
          signIn.hidden = own.length === waiting.length;
          say(own.length === waiting.length ? "" : words.other);
          return own.reduce(function (before, record) {
            return before.then(function (go) { return go && sendOne(record, told.token); });
          }, Promise.resolve(true));
        });
      }).then(function (went) {
        if (went === false) { sendLater(); } else { pause = FIRST_PAUSE; }
      });
    }).catch(function () {
      say(words.offline);
      sendLater();
    }).then(draw);
  }
  function sendLater() {
    // A server that is busy, or a line that is there in name only: once more by itself, ever more rarely.
    clearTimeout(later);
    later = setTimeout(send, pause);
    pause = Math.min(2 * pause, LONGEST_PAUSE);
  }

  function send() {
    // One tab at a time; one call at a time in this tab.
    if (!sending) {
      var act = navigator.locks ? navigator.locks.request("ayni-offline", sendAll) : sendAll();
      sending = Promise.resolve(act).finally(function () { sending = null; });
      return sending;
    }
    return sending.then(send);
  }

  // The page without a connection

  function files() {
    return Array.from(document.querySelectorAll('link[rel="stylesheet"], link[rel="icon"], script[src]'), function (one) {
      return new URL(one.href || one.src).pathname;
    });
  }

  function register() {
    if (!navigator.serviceWorker) { return; }
    navigator.serviceWorker.addEventListener("message", function (event) {
      if (event.data && event.data.kept && !status.textContent) { say(words.ready); }
    });
    navigator.serviceWorker.register(root.dataset.worker, { scope: location.pathname }).then(function () {
      return navigator.serviceWorker.ready;
    }).then(function (registration) {
      if (navigator.onLine) { registration.active.postMessage({ keep: files() }); }
    }).catch(function () { say(words.unable); });
  }

  if (!window.indexedDB || !window.crypto) {
    say(words.unable);
    return;
  }
  form.hidden = false;
  form.elements.starts.value = today();
  form.addEventListener("submit", keep);
  root.querySelector("[data-send-now]").addEventListener("click", send);
  window.addEventListener("online", send);
  window.addEventListener("offline", function () { say(words.offline); });
  if (!navigator.onLine) { say(words.offline); }
  if (navigator.storage && navigator.storage.persist) { navigator.storage.persist(); }
  register();
  draw().then(send);
})();
