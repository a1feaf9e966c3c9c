// Adds comfort only: every page works without script.
"use strict";

async function copy(button) {
  const source = document.getElementById(button.dataset.copy);
  const label = button.querySelector("[data-label]");
  try {
    await navigator.clipboard.writeText(source.dataset.value ?? source.textContent.trim());
  } catch {
    getSelection().selectAllChildren(source);
    return;
  }
  const before = label.textContent;
  label.textContent = button.dataset.done;
  setTimeout(() => { label.textContent = before; }, 2000);
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-copy]");
  if (button) {
    copy(button);
  }
});

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-print]")) {
    print();
  }
});

// A second click while the first is being sent does nothing. It would be harmless: the server answers it as it did the first.
document.addEventListener("submit", (event) => {
  if (event.target.dataset.sent) {
    event.preventDefault();
  } else if (event.target.method === "post") {
    event.target.dataset.sent = "yes";
  }
});
addEventListener("pageshow", () => {
  document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent);
});

const wide = matchMedia("(min-width: 48.01rem)");
const menu = document.querySelector("details.nav-side");
const openWhenWide = () => { if (menu) { menu.open = wide.matches; } };
wide.addEventListener("change", openWhenWide);
openWhenWide();

document.documentElement.dataset.script = "yes";
