// A job reads the pages; this asks once a second how far it is. Without this file there is a link.
const reading = document.getElementById("reading");
const bar = reading.querySelector("progress");
const status = reading.querySelector("[role=status]");

async function look() {
  const answer = await fetch(reading.dataset.progress, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(answer.statusText);
  const progress = await answer.json();
  bar.value = progress.done;
  status.textContent = `${progress.done} of ${progress.pages} pages read.`;
  return progress.over;
}

async function wait() {
  try {
    if (await look()) return location.reload();
  } catch {
    status.textContent = "The connection is lost. The reading goes on; this page tries again.";
  }
  setTimeout(wait, 1000);
}

wait();
