// Keeps the one page that records without a connection, with its style and script, and nothing else of the site.
"use strict";

const KEPT = "ayni-offline-1";

self.addEventListener("install", function () { self.skipWaiting(); });

self.addEventListener("activate", function (event) {
  event.waitUntil(caches.keys()
    .then(function (names) {
      return Promise.all(names.filter(function (name) { return name.startsWith("ayni-offline-") && name !== KEPT; })
        .map(function (name) { return caches.delete(name); }));
    })
    .then(function () { return self.clients.claim(); }));
});

function keep(request, answer) {
  // An answer from elsewhere is the sign-in page: it is shown, and not kept in place of ours.
  if (!answer.ok || answer.redirected) { return Promise.resolve(); }
  return caches.open(KEPT).then(function (cache) { return cache.put(request, answer); });
}

self.addEventListener("message", function (event) {
  const asked = event.data && event.data.keep;
  if (!Array.isArray(asked)) { return; }
  const page = new URL(self.registration.scope).pathname;
  event.waitUntil(caches.open(KEPT)
    .then(function (cache) {
      return Promise.all([page].concat(asked).map(function (address) {
        return fetch(address, { credentials: "same-origin" })
          .then(function (answer) { return answer.ok && !answer.redirected ? cache.put(address, answer) : Promise.reject(); });
      }))
        .then(function () { return cache.keys(); })
        .then(function (known) {
          // Earlier styles and scripts go; pages of other languages stay.
          return Promise.all(known.filter(function (request) {
            const path = new URL(request.url).pathname;
            return path.startsWith("/static/") && asked.indexOf(path) < 0;
          }).map(function (request) { return cache.delete(request); }));
        });
    })
    .then(function () { event.source.postMessage({ kept: true }); }, function () { event.source.postMessage({ kept: false }); }));
});

self.addEventListener("fetch", function (event) {
  const request = event.request;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== self.location.origin) { return; }
  if (request.mode === "navigate" && address.pathname === new URL(self.registration.scope).pathname) {
    event.respondWith(fetch(request)
      .then(function (answer) {
        event.waitUntil(keep(address.pathname, answer.clone()));
        return answer;
      })
      .catch(function () { return caches.match(address.pathname).then(function (kept) { return kept || Response.error(); }); }));
  } else if (address.pathname.startsWith("/static/")) {
    event.respondWith(caches.match(address.pathname).then(function (kept) { return kept || fetch(request); }));
  }
});
