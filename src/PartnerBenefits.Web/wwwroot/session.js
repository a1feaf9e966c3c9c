// Warns before a session ends, and hides license keys when it has ended. Every page works without script.
"use strict";
{
  const warnMs = 2 * 60 * 1000;
  const showKeysMs = 5 * 60 * 1000;
  const session = document.getElementById("session");
  const otherTabs = new BroadcastChannel("partner-benefits");
  let endsAt = Date.now() + Number(session?.dataset.seconds) * 1000;
  let shown = null;

  function hideKeys() {
    for (const key of document.querySelectorAll("[data-key]")) {
      key.closest("li").replaceChildren(document.getElementById("hidden-key").content.cloneNode(true));
      document.querySelector("[data-keys-shown]")?.replaceChildren(document.getElementById("keys-hidden").content.cloneNode(true));
    }
  }

  function show(template) {
    if (shown !== template) {
      shown = template;
      session.replaceChildren(...(template ? [document.getElementById(template).content.cloneNode(true)] : []));
    }
  }

  function look() {
    const left = endsAt - Date.now();
    show(left <= 0 ? "session-over" : left <= warnMs ? "session-warning" : null);
    if (left <= 0) {
      hideKeys();
    }
  }

  function goOnFor(seconds) {
    endsAt = Date.now() + seconds * 1000;
    otherTabs.postMessage({ person: session.dataset.person, endsAt });
    look();
  }

  // A session that only ends because nobody asked for a page goes on now. One that is too old has to be renewed by the link.
  async function stay(link) {
    const answer = await fetch(session.dataset.left, { headers: { "HX-Request": "true" } }).catch(() => null);
    const seconds = answer?.ok ? (await answer.json()).seconds : 0;
    if (seconds * 1000 > warnMs) {
      goOnFor(seconds);
    } else {
      location.assign(link.href);
    }
  }

  if (session) {
    goOnFor(Number(session.dataset.seconds));
    setInterval(look, 1000);
    setTimeout(hideKeys, showKeysMs);
    addEventListener("pagehide", hideKeys);
    session.addEventListener("click", (event) => {
      const link = event.target.closest("[data-stay]");
      if (link) {
        event.preventDefault();
        stay(link);
      }
    });
    otherTabs.addEventListener("message", ({ data }) => {
      if (data.isOver || data.person === session.dataset.person) {
        endsAt = data.isOver ? 0 : Math.max(endsAt, data.endsAt);
        look();
      }
    });
  }

  document.addEventListener("submit", (event) => {
    if (new URL(event.target.action).pathname === "/signout") {
      otherTabs.postMessage({ isOver: true });
    }
  });
}
