"use strict";

/* A page of questions that loses no answer.

   Each change goes into an outbox on this device first and from there to the server, each with an id of its own, so that
   what is sent twice counts once. What could not be sent waits, and is sent first when the page is opened again; what the
   server will not take any more, because the time is over, can be kept as a file for the teacher. */

const SOON = 600; // milliseconds from a change to its sending
const PATIENCE = [2000, 4000, 8000, 15000]; // between two tries while the server does not answer
const WAIT = 10000; // for one answer of the server
const TOLD_AT = [10, 5, 1]; // minutes before the end

/* Where unsent answers wait: the browser's storage, or memory where there is none. Each answer has a place of its own, so
   that two tabs do not write over each other's. */
class Outbox {
  constructor(sitting) {
    this.prefix = `quire answer ${sitting} `;
    this.memory = new Map();
    this.stored().forEach(([name, entry]) => this.memory.set(name, entry));
  }

  stored() {
    try {
      const keys = Object.keys(localStorage).filter((key) => key.startsWith(this.prefix));
      return keys.map((key) => [key.slice(this.prefix.length), JSON.parse(localStorage.getItem(key))]);
    } catch {
      return [];
    }
  }

  get size() {
    return this.memory.size;
  }

  get entries() {
    return [...this.memory].map(([name, { event, values }]) => ({ name, event, values }));
  }

  put(name, values) {
    const entry = { event: newEvent(), values };
    this.memory.set(name, entry);
    try {
      localStorage.setItem(this.prefix + name, JSON.stringify(entry));
    } catch {
      /* no storage here, or it is full: what waits in memory is still sent */
    }
  }

  /* Only what was sent: an answer that changed meanwhile has another event, and waits on. */
  settle(entries) {
    for (const { name, event } of entries) {
      if (this.memory.get(name)?.event === event) this.memory.delete(name);
      this.forget(name, event);
    }
  }

  forget(name, event) {
    try {
      const there = JSON.parse(localStorage.getItem(this.prefix + name));
      if (there?.event === event) localStorage.removeItem(this.prefix + name);
    } catch {
      /* no storage here */
    }
  }
}

/* A random UUID; crypto.randomUUID is missing where a school serves plain http on its own network. */
function newEvent() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/* The page's own sentences, in its language, with what belongs into them. */
function say(words, sentence, values = {}) {
  return Object.entries(values).reduce((said, [name, value]) => said.replace(`{${name}}`, value), words[`say${sentence}`]);
}

function countAnswers(words, n) {
  return n === 1 ? say(words, "One") : say(words, "Many", { n });
}

/* The last resort: a file that the teacher can take in. */
function keepAsFile(words, outbox) {
  const { token, nickname } = words;
  const file = new Blob([JSON.stringify({ quire: "answers", token, nickname, answers: outbox.entries }, null, 1)], { type: "application/json" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = `answers ${nickname}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), WAIT);
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

  start() {
    this.restore();
    this.form.addEventListener("input", (happened) => this.changed(happened.target));
    this.form.addEventListener("keydown", (happened) => this.stay(happened));
    this.form.addEventListener("submit", (happened) => this.submit(happened));
    this.toFile.addEventListener("click", () => keepAsFile(this.words, this.outbox));
    window.addEventListener("online", () => this.send());
    window.addEventListener("pagehide", () => this.send());
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

  /* What waited from the last time is put back into the page. */
  restore() {
    for (const { name, values } of this.outbox.entries) {
      const fields = this.fields(name);
      const isChosen = (field) => field.type === "radio" || field.type === "checkbox";
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
      const entries = this.outbox.entries;
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
    try {
      const reply = await fetch(this.words.keep, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ answers: entries }),
        keepalive: true,
        signal: AbortSignal.timeout(WAIT),
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
    const reply = sent ? await this.post([]) : null;
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
    if (this.isOver) return;
    const kept = this.outbox.size;
    this.toFile.hidden = !(kept && this.failures > 1);
    if (kept && this.failures) {
      this.say(`${say(this.words, "Kept", { n: countAnswers(this.words, kept) })}${more}`, "bad");
    } else if (!kept && this.savedAt) {
      this.say(say(this.words, "Saved", { time: this.savedAt.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }) }), "good");
    }
  }

  say(text, how) {
    if (this.status.textContent !== text) this.status.textContent = text;
    this.status.className = how;
  }
}

/* How long there still is. Seen all the time; said aloud only ten minutes, five and one before the end. */
class Clock {
  constructor(page) {
    this.page = page;
    this.face = document.getElementById("clock");
    this.voice = document.getElementById("announcer");
    this.said = Infinity;
  }

  start(left) {
    this.set(left);
    this.said = TOLD_AT.filter((minutes) => minutes * 60 >= left).at(-1) ?? Infinity;
    this.tick();
    setInterval(() => this.tick(), 1000);
  }

  set(left) {
    if (typeof left === "number") this.end = Date.now() + left * 1000;
  }

  tick() {
    const left = Math.ceil((this.end - Date.now()) / 1000);
    const minutes = Math.ceil(left / 60);
    const words = this.words(left, minutes);
    if (this.face.textContent !== words) this.face.textContent = words;
    this.face.classList.toggle("careful", minutes <= 5);
    this.announce(minutes, words);
    if (left <= 0 && !this.isEnding) this.finish();
  }

  words(left, minutes) {
    if (left < 60) return say(this.page.words, "Seconds");
    return minutes === 1 ? say(this.page.words, "Minute") : say(this.page.words, "Minutes", { n: minutes });
  }

  announce(minutes, words) {
    const due = TOLD_AT.filter((at) => minutes <= at && at < this.said).at(-1);
    if (!due) return;
    this.said = due;
    this.voice.textContent = words;
  }

  async finish() {
    this.isEnding = true;
    await this.page.end();
    setTimeout(() => { this.isEnding = false; }, PATIENCE[0]);
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

/* The page after handing in: what did not come through is still here. */
function showStranded(notice) {
  const outbox = new Outbox(notice.dataset.sitting);
  if (!outbox.size) return;
  notice.querySelector("p").textContent = say(notice.dataset, "Stranded", { n: countAnswers(notice.dataset, outbox.size) });
  notice.querySelector("button").addEventListener("click", () => keepAsFile(notice.dataset, outbox));
  notice.hidden = false;
}

const form = document.querySelector("form[data-keep]");
if (form) new Page(form).start();

const jumps = document.querySelectorAll(".jumps a");
if (form && jumps.length) leadBack(jumps, form.dataset);

const stranded = document.getElementById("stranded");
if (stranded) showStranded(stranded);
