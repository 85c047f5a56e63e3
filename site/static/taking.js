"use strict";

/* A page of questions that loses no answer.

   Each change goes into an outbox on this device first and from there to the server, each with an id of its own, so that
   what is sent twice counts once. What could not be sent waits, and is sent first when the page is opened again; what the
   server will not take any more, because the time is over, can be kept as a file for the teacher. */

const SOON = 600; // milliseconds from a change to its sending
const PATIENCE = [2000, 4000, 8000, 15000]; // between two tries while the server does not answer
const WAIT = 10000; // for one answer of the server

const isChosen = (field) => field.type === "radio" || field.type === "checkbox";

/* Whether a field says something else than the server wrote into the page. */
function isChanged(field) {
  if (isChosen(field)) return field.checked !== field.defaultChecked;
  if (field.options) return field.value !== ([...field.options].find((option) => option.defaultSelected)?.value ?? "");
  return field.value !== field.defaultValue;
}

/* When this page was asked for, by this device's clock: the server made it no earlier. */
function madeAt() {
  return performance.timeOrigin + (performance.getEntriesByType("navigation")[0]?.requestStart ?? 0);
}

class Page {
  constructor(form) {
    this.form = form;
    this.words = form.dataset;
    this.outbox = new Outbox(this.words.sitting);
    this.status = document.getElementById("status");
    this.count = document.getElementById("count");
    this.toFile = document.getElementById("to-file");
    this.timer = null;
    this.sending = null;
    this.failures = 0;
    this.isOver = false;
    this.clock = "left" in this.words ? new Clock(this) : null;
  }

  /* A page that was asked for before the last one's answers arrived shows what stood until then: it is loaded anew. */
  start() {
    const early = this.names().filter((name) => this.fields(name).some(isChanged));
    this.restore(early);
    early.forEach((name) => this.outbox.put(name, this.values(name)));
    if (this.outbox.isNewerThan(madeAt())) {
      location.reload();
      return;
    }
    this.form.addEventListener("input", (happened) => this.changed(happened.target));
    this.form.addEventListener("keydown", (happened) => this.stay(happened));
    this.form.addEventListener("submit", (happened) => this.submit(happened));
    this.toFile.addEventListener("click", () => keepAsFile(this.words, this.outbox));
    window.addEventListener("online", () => this.send());
    window.addEventListener("pagehide", () => this.leave());
    window.addEventListener("beforeunload", (happened) => this.outbox.isKept || happened.preventDefault());
    window.addEventListener("pageshow", (happened) => happened.persisted && location.reload());
    if (this.outbox.size) this.send();
    this.clock?.start(Number(this.words.left));
    this.tell();
  }

  fields(name) {
    return [...this.form.elements].filter((field) => field.name === name);
  }

  values(name) {
    return new FormData(this.form).getAll(name);
  }

  names() {
    return [...this.form.querySelectorAll("fieldset[data-name]")].map((fieldset) => fieldset.dataset.name);
  }

  changed(field) {
    if (!field.closest("fieldset[data-name]")) return;
    this.outbox.put(field.name, this.values(field.name));
    this.timer ??= setTimeout(() => this.send(), SOON);
    this.tell();
  }

  /* Enter in a line of text would press the first button; the answer is saved without it. */
  stay(happened) {
    if (happened.key === "Enter" && happened.target.matches("input:not([type=radio], [type=checkbox])")) happened.preventDefault();
  }

  /* What waited from the last time is put back into the page, but for what was answered since, before this script was there. */
  restore(early) {
    for (const { name, values } of this.outbox.entries.filter(({ name }) => !early.includes(name))) {
      const fields = this.fields(name);
      fields.filter(isChosen).forEach((field) => { field.checked = values.includes(field.value); });
      fields.filter((field) => !isChosen(field)).forEach((field, place) => { field.value = values[place] ?? ""; });
    }
  }

  send() {
    clearTimeout(this.timer);
    this.timer = null;
    this.sending ??= this.sendAll().finally(() => { this.sending = null; });
    return this.sending;
  }

  /* Until nothing waits; true when all is saved. */
  async sendAll() {
    while (this.outbox.size && !this.isOver) {
      const entries = this.outbox.next;
      const reply = await this.post(entries);
      if (reply === null) {
        this.tryLater();
        return false;
      }
      this.failures = 0;
      this.outbox.settle(entries);
      this.remember(entries, reply.was);
      this.savedAt = new Date();
      this.tell();
    }
    return !this.isOver;
  }

  async post(entries) {
    const body = JSON.stringify({ answers: asAnswers(entries) });
    try {
      const reply = await fetch(this.words.keep, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body,
        keepalive: body.length <= MOST_LETTERS,
        signal: AbortSignal.timeout?.(WAIT), // browsers of before 2022 wait as long as they like
      });
      if (reply.status === 409) this.over();
      if (!reply.ok) return null;
      const said = await reply.json();
      this.clock?.set(said.left);
      return said;
    } catch {
      return null;
    }
  }

  /* The page goes away: nothing waits for its turn. What arrives twice counts once. */
  leave() {
    if (this.outbox.size && !this.isOver) this.post(this.outbox.next);
  }

  /* How long there still is, by the only clock that counts. */
  ask() {
    return this.post([]);
  }

  /* So that the plain form tells what changed since. Only for what this page sent: another tab may have sent the rest. */
  remember(entries, was) {
    for (const { name } of entries) {
      const field = this.form.elements[`was-${name}`];
      if (field && name in was) field.value = was[name];
    }
  }

  tryLater() {
    if (this.isOver) return;
    const pause = PATIENCE[Math.min(this.failures, PATIENCE.length - 1)];
    this.failures += 1;
    this.timer ??= setTimeout(() => this.send(), pause);
    this.tell();
  }

  /* The server takes nothing more. What it has not got stays on this device, until it is a file. */
  over() {
    this.isOver = true;
    const kept = this.outbox.size;
    if (!kept) {
      location.assign(this.words.result);
      return;
    }
    this.say(say(this.words, "Stranded", { n: countAnswers(this.words, kept) }), "careful");
    this.toFile.hidden = false;
  }

  /* First everything is saved; only then does the page go away. */
  async submit(happened) {
    if (!this.outbox.size || this.isOver) return;
    happened.preventDefault();
    const button = happened.submitter;
    if (await this.send()) this.form.requestSubmit(button);
    else this.tell(` ${say(this.words, "Again")}`);
  }

  /* The time is over by this page's clock: the server, whose clock counts, may have given more meanwhile. */
  async end() {
    const sent = await this.send();
    const reply = sent ? await this.ask() : null;
    if (reply === null || reply.left > 0) return;
    const button = this.form.querySelector("button[value=submit]");
    button.value = "submit-anyway";
    this.form.requestSubmit(button);
  }

  tell(more = "") {
    const names = this.names();
    const answered = names.filter((name) => this.values(name).some((value) => value.trim())).length;
    const told = this.form.querySelectorAll(".question > .verdict").length;
    this.count.textContent = say(this.words, "Count", { done: answered + told, all: names.length + told });
    const kept = this.outbox.size;
    this.status.setAttribute("aria-busy", String(kept > 0 && !this.failures && !this.isOver));
    if (this.isOver) return;
    this.toFile.hidden = !(kept && this.failures > 1);
    if (kept && this.failures) {
      const how = this.outbox.isKept ? "Kept" : "Held";
      this.say(`${say(this.words, how, { n: countAnswers(this.words, kept) })}${more}`, "bad");
    } else if (!kept && this.savedAt) {
      this.say(say(this.words, "Saved", { time: this.savedAt.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }) }), "good");
    }
  }

  say(text, how) {
    if (this.status.textContent !== text) this.status.textContent = text;
    this.status.className = how;
  }
}

/* On a phone the article stands far above the questions: the way back leads to the one that was left. */
function leadBack([toArticle, toQuestions], words) {
  toArticle.addEventListener("click", () => {
    document.getElementById("article").open = true;
    const left = [...document.querySelectorAll(".question")].find((question) => question.getBoundingClientRect().bottom > 0);
    if (!left || left.getBoundingClientRect().top > window.innerHeight) return;
    toQuestions.hash = left.id;
    toQuestions.textContent = say(words, "Question", { n: left.id.slice(1) });
  });
}

const form = document.querySelector("form[data-keep]");
if (form) new Page(form).start();

const jumps = document.querySelectorAll(".jumps a");
if (form && jumps.length) leadBack(jumps, form.dataset);
