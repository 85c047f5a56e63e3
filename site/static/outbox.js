"use strict";

/* Where answers wait until the server has them, and what can be said of those that wait. */

const MOST_LETTERS = 20000; // in one message: three bytes each stay below the 64 KB that a browser sends while a page is left
const MOST_EARLIER = 8;

/* The browser's storage, and memory where there is none. Each answer has a place of its own, so that two tabs do not write
   over each other's. */
class Outbox {
  constructor(sitting) {
    this.prefix = `quire answer ${sitting} `;
    this.mark = `quire saved ${sitting}`;
    this.memory = new Map();
    this.unkept = new Set(); // names of those that only memory has
    this.stored().forEach(([name, entry]) => this.memory.set(name, { ...entry, isSent: true })); // perhaps, by the page that was left
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

  /* Whether all of it outlives this page. */
  get isKept() {
    return !this.unkept.size;
  }

  get entries() {
    return [...this.memory].map(([name, entry]) => ({ name, ...entry }));
  }

  /* What goes out in one message. */
  get next() {
    let letters = 0;
    const fits = (entry) => (letters += JSON.stringify(entry).length) <= MOST_LETTERS;
    const taken = this.entries.filter((entry, place) => fits(entry) || place === 0);
    taken.forEach(({ name }) => { this.memory.get(name).isSent = true; });
    return taken;
  }

  /* One that was sent already may be overtaken on its way by this one. So it goes along from now on: then the server knows it
     when it comes at last, and it changes nothing any more. */
  put(name, values) {
    const there = this.memory.get(name);
    const earlier = there?.isSent ? [...(there.earlier ?? []), { event: there.event, values: there.values, at: there.at }] : there?.earlier ?? [];
    const fit = JSON.stringify(earlier).length < MOST_LETTERS ? earlier.slice(-MOST_EARLIER) : [];
    this.memory.set(name, { event: newEvent(), values, at: Date.now(), earlier: fit });
    this.keep(name);
  }

  /* Where there is no storage, or it is full, nothing old may stay behind there and be sent some day. */
  keep(name) {
    try {
      localStorage.setItem(this.prefix + name, JSON.stringify(this.memory.get(name)));
      this.unkept.delete(name);
    } catch {
      this.unkept.add(name);
      this.forget(name);
    }
  }

  /* Only what was sent: an answer that changed meanwhile has another event, and waits on. */
  settle(entries) {
    for (const { name, event } of entries) {
      if (this.memory.get(name)?.event === event) {
        this.memory.delete(name);
        this.unkept.delete(name);
      }
      this.forget(name, event);
    }
    this.note();
  }

  /* For the page that this tab loads next. */
  note() {
    try {
      sessionStorage.setItem(this.mark, Date.now());
    } catch {
      /* no storage here, or it is full */
    }
  }

  /* Whether something arrived at the server since then. It is told once, so that no clock can make a page load for ever. */
  isNewerThan(moment) {
    try {
      const saved = sessionStorage.getItem(this.mark);
      sessionStorage.removeItem(this.mark);
      return saved !== null && Number(saved) > moment;
    } catch {
      return false;
    }
  }

  forget(name, event = null) {
    try {
      const there = JSON.parse(localStorage.getItem(this.prefix + name));
      if (event === null || there?.event === event) localStorage.removeItem(this.prefix + name);
    } catch {
      /* no storage here */
    }
  }
}

/* As the server reads it: one after the other, each with the seconds that it has waited. */
function asAnswers(entries) {
  const now = Date.now();
  const answer = (name, { event, values, at }) => ({ name, event, values, waited: Math.max(0, Math.round((now - at) / 1000)) || 0 });
  return entries.flatMap((entry) => [...(entry.earlier ?? []), entry].map((said) => answer(entry.name, said)));
}

/* A random UUID, which begins alike for all of one page; crypto.randomUUID is missing where a school serves plain http on its
   own network. */
const OF_THIS_PAGE = crypto.getRandomValues(new Uint8Array(4));

function newEvent() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes.set(OF_THIS_PAGE);
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
  const answers = outbox.entries.map(({ name, event, values }) => ({ name, event, values }));
  const said = { quire: "answers", token, nickname, answers };
  const file = new Blob([JSON.stringify(said, null, 1)], { type: "application/json" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = `answers ${nickname}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

/* The page after handing in: what did not come through is still here. */
function showStranded(notice) {
  const outbox = new Outbox(notice.dataset.sitting);
  if (!outbox.size) return;
  notice.querySelector("p").textContent = say(notice.dataset, "Stranded", { n: countAnswers(notice.dataset, outbox.size) });
  notice.querySelector("button").addEventListener("click", () => keepAsFile(notice.dataset, outbox));
  notice.hidden = false;
}

const stranded = document.getElementById("stranded");
if (stranded) showStranded(stranded);
