// Pages are read a few at a time; this asks for the next ones until all are read. Without this file there is a button.
const form = document.getElementById("read-on");
const bar = form.querySelector("progress");
const status = form.querySelector("[role=status]");
form.querySelector("button").hidden = true;

async function readOn() {
  const answer = await fetch(form.action, { method: "POST", headers: { Accept: "application/json" }, body: new FormData(form) });
  if (!answer.ok) throw new Error(answer.statusText);
  const progress = await answer.json();
  bar.value = progress.done;
  status.textContent = `${progress.done} of ${progress.pages} pages read.`;
  return progress.over;
}

try {
  while (!(await readOn()));
  location.reload();
} catch {
  status.textContent = "The connection is lost. What is read is kept: press the button to go on.";
  form.querySelector("button").hidden = false;
}
