"""The glossary taken out as a file, and a file taken in."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.permissions import policy_registry

from cms.wording import tables
from cms.wording.models import Term

MOST_BYTES = 2 * 1024 * 1024


class ExportView(PermissionCheckedMixin, View):
    """All terms as CSV, for whoever may see them."""

    any_permission_required = ("view", "change", "add", "delete")

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.permission_policy = policy_registry.get_by_type(Term)

    def get(self, request: HttpRequest) -> HttpResponse:
        content = tables.written(Term.objects.prefetch_related("translations__locale"))
        name = {"Content-Disposition": 'attachment; filename="glossary.csv"'}
        # The mark at the start tells spreadsheets that this is UTF-8.
        return HttpResponse("\ufeff" + content, content_type="text/csv; charset=utf-8", headers=name)


class ImportForm(forms.Form):
    """One file."""

    file = forms.FileField(label=gettext_lazy("CSV file"), widget=forms.FileInput(attrs={"accept": ".csv,text/csv"}))

    def clean_file(self) -> tables.Table:
        """The whole file without a fault, or what is wrong with each line."""
        file = self.cleaned_data["file"]
        if file.size > MOST_BYTES:
            raise forms.ValidationError(_("The file is too large."))
        table = tables.read(file.read())
        if table.faults:
            raise forms.ValidationError([*table.faults[:20], _("Nothing was changed.")])
        return table


class ImportView(PermissionCheckedMixin, WagtailAdminTemplateMixin, FormView):
    """Add and change terms from a file, for whoever may do both."""

    form_class = ImportForm
    template_name = "wording/import.html"
    page_title = gettext_lazy("Take terms from a file")
    header_icon = "upload"
    _show_breadcrumbs = True

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.permission_policy = policy_registry.get_by_type(Term)

    def user_has_permission(self, permission: str) -> bool:
        """Both rights: which terms are new is known only when the file is read."""
        return all(self.permission_policy.user_has_permission(self.request.user, right) for right in ("add", "change"))

    permission_required = "change"

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """Below the list of terms."""
        glossary = {"url": self.get_success_url(), "label": str(Term._meta.verbose_name_plural).capitalize()}
        return [*super().get_breadcrumbs_items(), glossary, {"url": "", "label": str(self.page_title)}]

    def form_valid(self, form: ImportForm) -> HttpResponse:
        added, changed = tables.store(form.cleaned_data["file"])
        said = _("%(added)s terms added, %(changed)s changed or left as they are.")
        messages.success(self.request, said % {"added": added, "changed": changed})
        return super().form_valid(form)

    def get_success_url(self) -> str:
        return reverse(Term.snippet_viewset.get_url_name("list"))
