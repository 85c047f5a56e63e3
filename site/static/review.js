// Reviewing by keyboard, and editing in place with a preview. Without this file every button and link works as it stands.
// Keys count only while a question has the focus, and never while something is typed.

const questions = [...document.querySelectorAll("li[id^=question-]")];

function current() {
  return document.activeElement?.closest("li[id^=question-]");
}

function isTyping(element) {
  return element.closest("input, textarea, select, [contenteditable]") !== null;
}

function go(step) {
  const at = questions.indexOf(current());
  const next = questions[at + step];
  if (!next) return;
  next.focus();
  next.scrollIntoView({ block: "start" });
}

function typeInto(input) {
  input.closest("details").open = true;
  input.select();
  input.focus();
}

function press(key) {
  const target = current().querySelector(`[data-key="${key}"]`);
  if (target instanceof HTMLFormElement) target.requestSubmit();
  else if (target instanceof HTMLInputElement) typeInto(target);
  else target?.click();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !current() || isTyping(event.target)) return;
  const key = event.key.toLowerCase();
  if (key === "j") go(1);
  else if (key === "k") go(-1);
  else if (key === "u") document.getElementById("undo")?.requestSubmit();
  else if ("axenp".includes(key)) press(key);
  else return;
  event.preventDefault();
});

document.querySelector(".keys")?.removeAttribute("hidden");

// the question that the address names has the focus, so that the keys work at once
const named = location.hash && document.getElementById(location.hash.slice(1));
(named || questions[0])?.focus({ preventScroll: !named });

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
