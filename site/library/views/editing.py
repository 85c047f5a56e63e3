from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from library import authoring, changes
from library.forms.cards import CardForm
from library.forms.kinds import form_for
from library.passages import passages
from library.views.owned import TeacherRequest, own_card, own_question
from library.views.reviewing import to_next_card, to_next_question
from quizzes.shuffling import shown

OTHER = "{changed} Below stands what it says now, and then what you wrote. Save once more if yours is to stay."


@login_required
@require_http_methods(["GET", "POST"])
def edit_question(request: TeacherRequest, pk: int) -> HttpResponse:
    question = own_question(request, pk)
    item = question.as_item()
    form = form_for(item, request.POST or None)
    is_other = request.POST.get("seen", question.fingerprint) != question.fingerprint
    if is_other:
        form.add_error(None, OTHER.format(changed=changes.CHANGED))
    if form.is_valid():
        try:
            revised = changes.revise(question, form.revised(), by=request.user, now=timezone.now())
        except authoring.Refused as why:
            form.add_error(None, str(why))
        else:
            return to_next_question(revised) if revised == question else redirect("classroom:regrade", revised.pk)
    page = {
        "question": question,
        "item": item,
        "form": form,
        "passages": passages(question.quiz.article.text, (item.source, *item.evidence)),
        "seen": question.fingerprint,
        "choices": shown(item, seed=0) if is_other else (),
        "is_other": is_other,
    }
    return render(request, "library/edit_question.html", page, status=422 if form.errors else 200)


@login_required
@require_http_methods(["GET", "POST"])
def edit_card(request: TeacherRequest, pk: int) -> HttpResponse:
    card = own_card(request, pk)
    form = CardForm(card.as_card(), request.POST or None)
    is_other = request.POST.get("seen", card.fingerprint) != card.fingerprint
    if is_other:
        form.add_error(None, OTHER.format(changed=authoring.CARD_CHANGED))
    if form.is_valid():
        try:
            authoring.revise_card(card, form.revised())
        except authoring.Refused as why:
            form.add_error(None, str(why))
        else:
            return to_next_card(card)
    page = {
        "card": card,
        "now": card.as_card(),
        "form": form,
        "passages": passages(card.deck.article.text, [card.as_card().source]),
        "seen": card.fingerprint,
        "is_other": is_other,
    }
    return render(request, "library/edit_card.html", page, status=422 if form.errors else 200)
