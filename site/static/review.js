// Reviewing by keyboard, and editing in place with a preview. Without this file every button and link works as it stands.
// Keys count only while a question has the focus, and never while something is typed.

const PLACES = "li[id^=question-], #done";
const places = [...document.querySelectorAll(PLACES)];

function current() {
  return document.activeElement?.closest(PLACES);
}

function isTyping(element) {
  return element.closest("input:not([type=checkbox]), textarea, select, [contenteditable]") !== null;
}

function go(step) {
  const next = places[places.indexOf(current()) + step];
  if (!next) return;
  next.focus();
  next.scrollIntoView({ block: "start" });
}

function enter(field) {
  const details = field.closest("details");
  if (details) details.open = true;
  field.focus();
  if (field instanceof HTMLInputElement) field.select();
}

// what the key presses of the question itself, or else of the page
function press(key) {
  const wanted = `[data-key="${CSS.escape(key)}"]`;
  const ofPage = [...document.querySelectorAll(wanted)].find((one) => !one.closest("li[id^=question-]"));
  const target = current().querySelector(wanted) ?? ofPage;
  if (target instanceof HTMLFormElement) target.requestSubmit();
  else if (target?.matches("select, input:not([type=checkbox])")) enter(target);
  else target?.click();
  return Boolean(target);
}

document.addEventListener("keydown", (event) => {
  const place = current();
  if (event.ctrlKey || event.metaKey || event.altKey || !place || place.classList.contains("editing")) return;
  const key = event.key.toLowerCase();
  if (isTyping(event.target)) {
    if (key === "escape") place.focus();
    return;
  }
  if (key === "j") go(1);
  else if (key === "k") go(-1);
  else if (key === "?") keys.showModal();
  else if (!/^[a-z]$/.test(key) || !press(key)) return;
  event.preventDefault();
});

// each key stands on what it presses, and all of them in a list
const keys = document.getElementById("keys");
document.querySelector(".keys").removeAttribute("hidden");
document.getElementById("show-keys").addEventListener("click", () => keys.showModal());

for (const thing of document.querySelectorAll("[data-key]")) {
  const pressed = thing instanceof HTMLFormElement ? thing.querySelector("button") : thing;
  pressed.setAttribute("aria-keyshortcuts", thing.dataset.key);
  const shown = document.createElement("kbd");
  shown.className = "key";
  shown.ariaHidden = "true";
  shown.textContent = thing.dataset.key.toUpperCase();
  (pressed.labels?.[0] ?? pressed).append(shown);
}

// ticks outlast the page, which each judgement loads anew
const ticks = [...document.querySelectorAll("input[form=split]")];
const kept = `ticked ${location.pathname}`;
const ticked = new Set(JSON.parse(sessionStorage.getItem(kept) ?? "[]"));
for (const tick of ticks) {
  tick.checked = ticked.has(tick.value);
  tick.addEventListener("change", () => {
    const values = ticks.filter((one) => one.checked).map((one) => one.value);
    sessionStorage.setItem(kept, JSON.stringify(values));
  });
}
document.getElementById("split").addEventListener("submit", () => sessionStorage.removeItem(kept));

// the question that the address names has the focus, so that the keys work at once
const named = location.hash && document.getElementById(location.hash.slice(1));
(places.includes(named) ? named : places[0])?.focus({ preventScroll: !places.includes(named) });

async function openInPlace(link) {
  const answer = await fetch(link.href);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const form = page.querySelector("main form.sheet");
  if (!answer.ok || !form) throw new Error("no form");
  const question = link.closest("li");
  form.action = link.href;
  const shown = document.createElement("section");
  shown.className = "preview";
  shown.setAttribute("aria-label", "Preview");
  form.append(shown);
  form.querySelector("a.button").addEventListener("click", (event) => {
    event.preventDefault();
    form.replaceWith(question.kept);
    question.classList.remove("editing");
    link.focus();
  });
  question.kept = question.querySelector(".beside > div");
  question.kept.replaceWith(form);
  question.classList.add("editing"); // accepting it as it was would throw the edit away
  watch(form, link.dataset.preview, shown);
  form.querySelector("textarea, input:not([type=hidden])").focus();
}

function watch(form, address, shown) {
  let waiting;
  const look = async () => {
    try {
      const answer = await fetch(address, { method: "POST", body: new FormData(form) });
      if (answer.ok) shown.innerHTML = await answer.text();
    } catch {
      // the server is away for a moment: the form itself is what counts
    }
  };
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, 300);
  });
  look();
}

for (const link of document.querySelectorAll("a[data-preview]")) {
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    openInPlace(link).catch(() => location.assign(link.href));
  });
}
