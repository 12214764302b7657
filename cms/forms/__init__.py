"""Forms for visitors: safe from robots and other sites, without a cookie and without third parties.

class IdeaForm(SafeForm):
    prefix = "idea"                             # names the form: fields, ids, fragment, rate limit
    text = forms.CharField(label=_("Your idea"))

form = IdeaForm.of(request)                     # bound when this form was sent
if form.is_valid():
    …
    return redirect(thanks_address(request, form.prefix))
context = {"form": form, "is_sent": was_sent(request, form.prefix)}

{% include "components/form.html" with form=form action=request.path button=… only %}
"""

from .origin import guarded, is_from_own_page
from .safe_form import SafeForm
from .thanks import thanks_address, was_sent

__all__ = ["SafeForm", "guarded", "is_from_own_page", "thanks_address", "was_sent"]
