"use strict";

/* One card at a time. Without this script all cards lie in a list, and turn over all the same. */

class Deck {
  constructor(section) {
    this.section = section;
    this.cards = [...section.querySelectorAll("li")];
    this.at = 0;
  }

  start() {
    this.section.classList.add("single");
    this.section.append(this.makeControls());
    this.section.addEventListener("keydown", (happened) => this.press(happened));
    window.addEventListener("beforeprint", () => this.cards.forEach((card) => this.turn(card, true)));
    window.addEventListener("afterprint", () => this.cards.forEach((card) => this.turn(card, false)));
    this.show(0);
  }

  makeControls() {
    const controls = document.createElement("div");
    controls.className = "controls no-print";
    this.before = this.makeButton(this.section.dataset.previous, () => this.show(this.at - 1));
    this.after = this.makeButton(this.section.dataset.next, () => this.show(this.at + 1));
    this.place = document.createElement("p");
    this.place.setAttribute("role", "status");
    controls.append(this.before, this.place, this.after);
    return controls;
  }

  makeButton(name, act) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "quiet";
    button.textContent = name;
    button.addEventListener("click", act);
    return button;
  }

  press(happened) {
    if (happened.key === "ArrowLeft") this.show(this.at - 1);
    if (happened.key === "ArrowRight") this.show(this.at + 1);
  }

  /* Round and round: after the last card comes the first. */
  show(at) {
    const hadFocus = this.cards[this.at].contains(document.activeElement);
    this.at = (at + this.cards.length) % this.cards.length;
    this.cards.forEach((card, place) => {
      card.hidden = place !== this.at;
      this.turn(card, false);
    });
    this.place.textContent = this.section.dataset.place.replace("{n}", this.at + 1).replace("{all}", this.cards.length);
    if (hadFocus) this.cards[this.at].querySelector("summary").focus();
  }

  turn(card, isOpen) {
    card.querySelector("details").open = isOpen;
  }
}

const section = document.getElementById("deck");
if (section) new Deck(section).start();
