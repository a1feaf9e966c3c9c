// Keeps what is typed into forms in this tab until it is sent, also when the session ends first. Every page works without script.
"use strict";
{
  const prefix = "typed:";
  const keepKey = "typed-keep";
  const here = prefix + location.pathname;
  const person = document.getElementById("session")?.dataset.person;
  const typed = "input:not([type=hidden], [type=password], [type=file]), select, textarea";
  const alwaysNew = ["__RequestVerificationToken", "OperationId", "Version"];

  const read = (key) => JSON.parse(sessionStorage.getItem(key) ?? "null");
  const write = (key, draft) => sessionStorage.setItem(key, JSON.stringify(draft));
  const drafts = () => Object.keys(sessionStorage).filter((key) => key.startsWith(prefix));
  const forget = (which) => drafts().filter(which).forEach((key) => sessionStorage.removeItem(key));
  const forms = () => [...document.querySelectorAll("main form")].filter((form) => form.method === "post");
  const hidden = (form) => [...form.elements].filter((field) => field.type === "hidden");

  // Two forms of one kind, such as one for each row, differ in what is hidden in them.
  const nameOf = (form) => [form.action, ...hidden(form).filter((field) => !alwaysNew.includes(field.name))
    .map((field) => `${field.name}=${field.value}`)].join(" ");
  const isTick = (field) => field.type === "checkbox" || field.type === "radio";
  const keyOf = (field) => isTick(field) ? `${field.name}=${field.value}` : field.name;
  const valueOf = (field) => isTick(field) ? field.checked : field.value;
  const fieldsOf = (form) => [...form.elements].filter((field) => field.name && field.matches(typed));

  function isChanged(field) {
    if (field.options) {
      return [...field.options].some((option) => option.selected !== option.defaultSelected);
    }
    return isTick(field) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
  }

  function keep(form, isSent) {
    const draft = read(here) ?? { person, forms: {} };
    const before = draft.forms[nameOf(form)]?.fields ?? {};
    const fields = Object.fromEntries(fieldsOf(form).filter((field) => isChanged(field) || keyOf(field) in before)
      .map((field) => [keyOf(field), valueOf(field)]));
    if (Object.keys(fields).length > 0) {
      // The version that the form was opened at goes with it, so that it can't take back a change made meanwhile.
      draft.forms[nameOf(form)] = { fields, version: form.elements.Version?.value };
    }
    if (Object.keys(draft.forms).length > 0) {
      write(here, { ...draft, isSent });
    }
  }

  function restore() {
    let isAnything = false;
    for (const form of forms()) {
      const draft = read(here)?.forms[nameOf(form)];
      for (const field of draft ? fieldsOf(form) : []) {
        const value = draft.fields[keyOf(field)];
        if (value !== undefined && value !== valueOf(field)) {
          field[isTick(field) ? "checked" : "value"] = value;
          field.closest("details")?.setAttribute("open", "");
          isAnything = true;
        }
      }
      if (draft?.version && form.elements.Version) {
        form.elements.Version.value = draft.version;
      }
    }
    const notice = document.getElementById("typed-restored");
    if (isAnything) {
      write(here, { ...read(here), isSent: false });
    }
    if (isAnything && notice) {
      document.getElementById("main").prepend(notice.content.cloneNode(true));
    }
  }

  function arrive() {
    if (person) {
      forget((key) => read(key).person !== person);
    }
    const wayHere = performance.getEntriesByType("navigation")[0]?.type;
    const isKept = sessionStorage.getItem(keepKey) === here || document.querySelector("[data-nothing-sent]") !== null;
    if (document.documentElement.dataset.answersForm) {
      // Back and Reload then ask for the page, and not for sending the form once more.
      const address = new URL(location);
      address.searchParams.delete("handler");
      history.replaceState(null, "", address);
      drafts().forEach((key) => write(key, { ...read(key), isSent: false }));
    } else if (isKept || wayHere === "back_forward" || wayHere === "reload") {
      restore();
    } else if (person) {
      forget((key) => key === here);
    }
    if (isKept) {
      sessionStorage.removeItem(keepKey);
    }
    if (person) {
      forget((key) => read(key).isSent && !isKept);
    }
  }

  document.querySelectorAll("[data-keeps-typed]").forEach((link) => link.removeAttribute("target"));
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-keeps-typed]")) {
      sessionStorage.setItem(keepKey, here);
    }
  });
  for (const change of ["input", "change"]) {
    document.addEventListener(change, (event) => {
      if (forms().includes(event.target.form)) {
        keep(event.target.form, false);
      }
    });
  }
  document.addEventListener("submit", (event) => {
    if (new URL(event.target.action).pathname === "/signout") {
      forget(() => true);
    } else if (forms().includes(event.target)) {
      keep(event.target, true);
    } else if (event.target.method === "post") {
      // The language or the theme: the same page comes back.
      sessionStorage.setItem(keepKey, here);
    }
  });
  new BroadcastChannel("partner-benefits").addEventListener("message", ({ data }) => {
    if (data.isOver) {
      forget(() => true);
    }
  });
  arrive();
}
