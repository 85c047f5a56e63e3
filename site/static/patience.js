// A form whose answer takes seconds says so once it is sent, and is sent only once. Without this file it works all the same.
for (const form of document.querySelectorAll("form[data-patience]")) {
  const button = form.querySelector("button[type=submit]");
  const words = button.textContent;
  form.addEventListener("submit", () => {
    form.querySelector("[role=status]").textContent = form.dataset.patience;
    button.textContent = form.dataset.patience;
    button.disabled = true;
  });
  // the Back button may bring the page as it was left
  addEventListener("pageshow", () => {
    button.textContent = words;
    button.disabled = false;
  });
}
