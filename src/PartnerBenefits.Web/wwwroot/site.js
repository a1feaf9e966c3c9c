// Comfort only: every page works without it.
"use strict";

// Copy buttons name the element whose text they copy, and say when it is done.
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

// A second click while the first is on its way sends nothing; the server would answer it as the first all the same.
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

// The menu is a summary on a narrow screen and open on a wide one.
const wide = matchMedia("(min-width: 48.01rem)");
const menu = document.querySelector("details.nav-side");
const openWhenWide = () => { if (menu) { menu.open = wide.matches; } };
wide.addEventListener("change", openWhenWide);
openWhenWide();

document.documentElement.dataset.script = "yes";
