// Marks by key: 1, 2, 3 take the first, second, third choice of the answer that has the focus, and go to the next answer.
const answers = [...document.querySelectorAll("fieldset.look")];

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.target.matches("input[type=text], input:not([type]), select")) return;
  const here = answers.indexOf(event.target.closest("fieldset.look") ?? answers[0]);
  const choice = answers[here]?.querySelectorAll("input[type=radio]")[Number(event.key) - 1];
  if (!choice || !/^[1-9]$/.test(event.key)) return;
  choice.checked = true;
  const following = answers[here + 1]?.querySelector("input:not([type=hidden]), select") ?? document.querySelector("button.big");
  following.focus();
});
