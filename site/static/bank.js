// Questions ticked in the bank stay ticked on its other pages and through other searches, until a quiz is made of them.
// Without this file those of one page are taken.

const form = document.getElementById("ticking");

if (form) {
  const boxes = [...form.querySelectorAll("input[name=question]")];
  const ticked = new Set(JSON.parse(sessionStorage.getItem(form.dataset.kept) ?? "[]"));
  const told = document.getElementById("ticked");
  const here = new Set(boxes.map((box) => box.value));
  const elsewhere = () => [...ticked].filter((value) => !here.has(value));

  const tell = () => {
    sessionStorage.setItem(form.dataset.kept, JSON.stringify([...ticked]));
    const away = elsewhere().length;
    told.hidden = ticked.size === 0;
    told.querySelector("[role=status]").textContent = `${ticked.size} ticked${away ? `, ${away} of them not on this page` : ""}.`;
  };

  for (const box of boxes) {
    box.checked = ticked.has(box.value);
    box.addEventListener("change", () => {
      if (box.checked) ticked.add(box.value);
      else ticked.delete(box.value);
      tell();
    });
  }
  told.querySelector("button").addEventListener("click", () => {
    ticked.clear();
    for (const box of boxes) box.checked = false;
    tell();
    boxes[0].focus();
  });
  form.addEventListener("submit", () => {
    for (const value of elsewhere()) {
      form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "question", value }));
    }
    sessionStorage.removeItem(form.dataset.kept);
  });
  tell();
}
