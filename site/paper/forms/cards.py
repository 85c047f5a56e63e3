"""How cards are printed."""

from __future__ import annotations

from django import forms

LAYOUTS = {"A4": "A4 2×4", "Letter": "Letter 2×4"}
SIDES = [
    ("long-edge", "On both sides, turned over the long edge"),
    ("short-edge", "On both sides, turned over the short edge"),
    ("fold", "Front and back beside each other, to fold"),
    ("one-sided", "On one side, to glue together"),
]


class CardsForm(forms.Form):
    """What an address such as `…/paper/?layout=A4+3×3&sides=fold&pdf=1` says."""

    layout = forms.ChoiceField(label="Layout")
    sides = forms.ChoiceField(label="Sides", choices=SIDES)

    def __init__(self, layouts: list[str], *arguments: object, **options: object) -> None:
        super().__init__(*arguments, **options)  # type: ignore[arg-type]
        self.fields["layout"] = forms.ChoiceField(label="Layout", choices=[(name, name) for name in layouts])
