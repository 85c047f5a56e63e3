"""How something is printed: on which paper, and whether the article goes with it."""

from django import forms

PAPERS = ("A4", "Letter")


class PaperForm(forms.Form):
    """What an address such as `…/worksheet.pdf?paper=Letter&article=on` says; what it does not say or garbles is as last time."""

    paper = forms.ChoiceField(label="Paper", choices=[(paper, paper) for paper in PAPERS], required=False)
    article = forms.BooleanField(label="The article before the questions", required=False)
