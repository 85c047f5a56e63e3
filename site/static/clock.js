"use strict";

/* How long there still is. Seen all the time; said aloud only ten minutes, five and one before the end. */

const TOLD_AT = [10, 5, 1]; // minutes before the end
const SECOND = 1000;
const JUMP = 5 * SECOND; // between two ticks: the device slept, or somebody set its clock

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
    setInterval(() => this.tick(), SECOND);
  }

  set(left) {
    if (typeof left === "number") this.end = Date.now() + left * SECOND;
  }

  tick() {
    const now = Date.now();
    if (Math.abs(now - (this.seen ?? now)) > JUMP) this.page.ask();
    this.seen = now;
    const left = Math.ceil((this.end - now) / SECOND);
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
    setTimeout(() => { this.isEnding = false; }, 2 * SECOND);
  }
}
