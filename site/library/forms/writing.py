"""Questions answered by writing: a short answer, a number, a cloze with one gap or several."""

from __future__ import annotations

from typing import Any

from django import forms

from library.forms.items import LONGEST, ItemForm, line_field, lines, require_different
from library.forms.shares import alternatives_as_text, alternatives_in, bands_as_text, bands_in
from quizzes.items import Alternative, Band, Gap, Item
from quizzes.scoring.numbers import numbers


class AnswersForm(ItemForm):
    """Every answer that counts as right, one a line; the first is the one that is shown."""

    def build(self, item: Item) -> None:
        hint = "One a line. Students are shown the first; small or capital letters do not matter."
        self.fields["answers"] = line_field("Right answers", item.answers, hint=hint)
        hint = "One a line, with what each earns: “the postman: 50 %”. You may leave this empty."
        self.fields["partly"] = line_field("Right in part", alternatives_as_text(item.alternatives), hint=hint, required=False)

    def clean_answers(self) -> tuple[str, ...]:
        answers = lines(self.cleaned_data["answers"])
        require_different(answers, "answers")
        return answers

    def clean_partly(self) -> tuple[Alternative, ...]:
        others = alternatives_in(self.cleaned_data["partly"])
        require_different((*self.cleaned_data.get("answers", ()), *(other.text for other in others)), "answers")
        return others

    def changes(self) -> dict[str, Any]:
        return {"answers": self.cleaned_data["answers"], "alternatives": self.cleaned_data["partly"]}


class NumberForm(AnswersForm):
    """Answers as numbers, and how far off may still be right."""

    def build(self, item: Item) -> None:
        super().build(item)
        self.fields["tolerance"] = forms.FloatField(
            label="How far off is still right",
            help_text="With 5, an answer from 95 to 105 is right where the number is 100. You may leave this empty.",
            min_value=0,
            required=False,
            initial=item.tolerance,
        )
        hint = (
            "One a line, how far off and what that earns: “10: 50 %” for up to 10 off, “5 %: 80 %” for up to 5 % of the number. "
            "You may leave this empty."
        )
        self.fields["bands"] = line_field("Near enough for a part", bands_as_text(item.bands), hint=hint, required=False)

    def clean_bands(self) -> tuple[Band, ...]:
        return bands_in(self.cleaned_data["bands"])

    def clean_answers(self) -> tuple[str, ...]:
        answers = super().clean_answers()
        wordy = [answer for answer in answers if not numbers(answer.casefold())]
        if wordy:
            raise forms.ValidationError(f"“{wordy[0]}” is no number; write it with digits, such as 1,200 or 3.5.")
        return answers

    def changes(self) -> dict[str, Any]:
        return {**super().changes(), "tolerance": self.cleaned_data["tolerance"], "bands": self.cleaned_data["bands"]}


class GapsForm(ItemForm):
    """What belongs into each gap and what else counts; the words to choose from where there are some."""

    def build(self, item: Item) -> None:
        for at, gap in enumerate(item.gaps, start=1):
            self.fields[f"gap_{at}"] = forms.CharField(label=f"Gap {at}", max_length=LONGEST, initial=gap.answer)
            self.fields[f"also_{at}"] = forms.CharField(
                label=f"Also right in gap {at}",
                help_text="Separate several with a semicolon. You may leave this empty.",
                max_length=LONGEST,
                required=False,
                initial="; ".join(gap.accept),
            )
        if item.bank:
            self.fields["bank"] = line_field("Words to choose from", item.bank, hint="One a line, the right ones among them.")

    def clean(self) -> dict[str, Any]:
        answers = [self.cleaned_data.get(f"gap_{at}", "") for at in range(1, len(self.item.gaps) + 1)]
        bank = lines(self.cleaned_data.get("bank", ""))
        missing = [answer for answer in answers if self.item.bank and answer and answer not in bank]
        if missing:
            raise forms.ValidationError(f"“{missing[0]}” is right but not among the words to choose from.")
        return {**self.cleaned_data, "bank": bank}

    def changes(self) -> dict[str, Any]:
        said = self.cleaned_data
        gaps = tuple(Gap(said[f"gap_{at}"], _several(said[f"also_{at}"])) for at in range(1, len(self.item.gaps) + 1))
        return {"gaps": gaps, "bank": said["bank"]}


def _several(said: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in said.split(";") if part.strip())
