// How far long work is, asked for every second; the page comes anew when something is finished. Without this file it reloads itself.
const box = document.querySelector("[data-progress]");
const bar = box.querySelector("progress");
const words = box.querySelector("[role=status]");
const before = bar.hasAttribute("value") ? bar.value : 0;

async function look() {
  try {
    const answer = await fetch(box.dataset.progress, { headers: { Accept: "application/json" } });
    const said = await answer.json();
    if (said.over || said.done !== before) {
      location.reload();
      return;
    }
    if (words.textContent !== said.words) words.textContent = said.words;
  } catch {
    // the network or the server is away for a moment: ask again
  }
  setTimeout(look, 1000);
}

setTimeout(look, 1000);
