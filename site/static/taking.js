"use strict";

/* A page of questions that loses no answer.

   Each change goes into an outbox on this device first and from there to the server, each with an id of its own, so that
   what is sent twice counts once. What could not be sent waits, and is sent first when the page is opened again. */

const SOON = 600; // milliseconds from a change to its sending
const PATIENCE = [2000, 4000, 8000, 15000]; // between two tries while the server does not answer
const WAIT = 10000; // for one answer of the server

/* Where unsent answers wait: the browser's storage, or memory where there is none. */
class Outbox {
  constructor(sitting) {
    this.key = `quire answers ${sitting}`;
    this.waiting = this.read();
  }

  read() {
    try {
      return JSON.parse(localStorage.getItem(this.key)) ?? {};
    } catch {
      return {};
    }
  }

  write() {
    try {
      if (this.size) localStorage.setItem(this.key, JSON.stringify(this.waiting));
      else localStorage.removeItem(this.key);
    } catch {
      /* no storage here, or it is full: what waits in memory is still sent */
    }
  }

  get size() {
    return Object.keys(this.waiting).length;
  }

  get entries() {
    return Object.entries(this.waiting).map(([name, { event, values }]) => ({ name, event, values }));
  }

  put(name, values) {
    this.waiting[name] = { event: newEvent(), values };
    this.write();
  }

  /* Only what was sent: an answer that changed meanwhile has another event, and waits on. */
  settle(entries) {
    for (const { name, event } of entries) {
      if (this.waiting[name]?.event === event) delete this.waiting[name];
    }
    this.write();
  }

  clear() {
    this.waiting = {};
    this.write();
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

class Page {
  constructor(form) {
    this.form = form;
    this.outbox = new Outbox(form.dataset.sitting);
    this.status = document.getElementById("status");
    this.count = document.getElementById("count");
    this.timer = null;
    this.sending = null;
    this.failures = 0;
    this.isOver = false;
  }

  start() {
    this.restore();
    this.form.addEventListener("input", (happened) => this.changed(happened.target));
    this.form.addEventListener("keydown", (happened) => this.stay(happened));
    this.form.addEventListener("submit", (happened) => this.submit(happened));
    window.addEventListener("online", () => this.send());
    window.addEventListener("pagehide", () => this.send());
    window.addEventListener("pageshow", (happened) => happened.persisted && location.reload());
    if (this.outbox.size) this.send();
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
    return true;
  }

  async post(entries) {
    try {
      const reply = await fetch(this.form.dataset.keep, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ answers: entries }),
        keepalive: true,
        signal: AbortSignal.timeout(WAIT),
      });
      if (reply.status === 409) this.over();
      return reply.ok ? await reply.json() : null;
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

  over() {
    this.isOver = true;
    this.outbox.clear();
    this.say("You have handed in already. Load this page anew to see the result.", "careful");
  }

  /* First everything is saved; only then does the page go away. */
  async submit(happened) {
    if (!this.outbox.size) return;
    happened.preventDefault();
    const button = happened.submitter;
    if (await this.send()) this.form.requestSubmit(button);
    else this.tell(" Press the button again when you are back online.");
  }

  tell(more = "") {
    const names = this.names();
    const answered = names.filter((name) => this.values(name).some((value) => value.trim())).length;
    this.count.textContent = `${answered} of ${names.length} answered`;
    if (this.isOver) return;
    const kept = this.outbox.size;
    if (kept && this.failures) {
      this.say(`Not saved: ${kept} answer${kept === 1 ? "" : "s"} kept on this device.${more}`, "bad");
    } else if (!kept && this.savedAt) {
      this.say(`Saved ${this.savedAt.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", hourCycle: "h23" })}`, "good");
    }
  }

  say(text, how) {
    if (this.status.textContent !== text) this.status.textContent = text;
    this.status.className = how;
  }
}

/* On a phone the article stands far above the questions: the way back leads to the one that was left. */
function leadBack([toArticle, toQuestions]) {
  toArticle.addEventListener("click", () => {
    document.getElementById("article").open = true;
    const left = [...document.querySelectorAll(".question")].find((question) => question.getBoundingClientRect().bottom > 0);
    if (!left || left.getBoundingClientRect().top > window.innerHeight) return;
    toQuestions.hash = left.id;
    toQuestions.textContent = `Question ${left.id.slice(1)}`;
  });
}

const jumps = document.querySelectorAll(".jumps a");
if (jumps.length) leadBack(jumps);

const form = document.querySelector("form[data-keep]");
if (form) new Page(form).start();

const handedIn = document.querySelector("[data-handed-in]");
if (handedIn) new Outbox(handedIn.dataset.handedIn).clear();
