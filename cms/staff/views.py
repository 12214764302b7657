"""The admin's pages about a city's staff. What is not the reader's to see does not exist for her: Http404."""

from typing import Any, cast

from django.contrib.auth import get_user_model
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from wagtail.admin import messages

from cms.access.models import Team
from cms.staff import ending, inviting
from cms.staff.forms import TOO_FAST, InviteForm, LastDayForm
from cms.staff.models import Invitation, RoleTerm
from cms.staff.reach import managed_teams, may_end
from cms.staff.rows import Member, invitations, members, place_name


@require_safe
def staff(request: HttpRequest) -> HttpResponse:
    """Who works for a city, who is invited, whose role has ended. Raises PermissionDenied for who manages nobody."""
    cities, city = _city(request)
    teams = managed_teams(request.user).filter(city=city)
    context = _page(_("Staff and invitations"), city) | {
        "members": members(teams, request.user),
        "invitations": invitations(teams),
        "ended": RoleTerm.objects.filter(team__in=teams).exclude(ended_at=None).select_related("user", "team__group"),
        "cities": [(each, place_name(each), _address("staff", each), each == city) for each in cities],
        "invite_address": _address("staff_invite", city),
    }
    return render(request, "staff/admin/staff.html", context)


@require_http_methods(["GET", "POST"])
def invite(request: HttpRequest) -> HttpResponse:
    """Invite somebody to a role of the city `?city=`. Raises PermissionDenied."""
    _cities, city = _city(request)
    form = InviteForm(request.POST or None, inviter=_user(request), city=city)
    if form.is_valid():
        invitation = form.save(commit=False)
        _say_whether_sent(request, inviting.invite(invitation, _user(request)), invitation)
        return redirect(_address("staff", city))
    trail = [{"url": _address("staff", city), "label": _("Staff and invitations")}]
    context = _page(_("Invite"), city, trail) | {"form": form, "media": form.media}
    return render(request, "staff/admin/invite.html", context)


@require_POST
def invite_again(request: HttpRequest, invitation_id: int) -> HttpResponse:
    """Mail a new link. Raises Http404."""
    invitation = _invitation(request, invitation_id)
    if inviting.is_too_fast(_user(request)):
        messages.error(request, TOO_FAST)
    elif inviting.was_just_sent(invitation):
        messages.error(request, _("The mail has just been sent. Please wait five minutes."))
    else:
        _say_whether_sent(request, inviting.invite_again(invitation, _user(request)), invitation)
    return redirect(_address("staff", invitation.team.city))


@require_POST
def withdraw(request: HttpRequest, invitation_id: int) -> HttpResponse:
    """End an invitation. Raises Http404."""
    invitation = _invitation(request, invitation_id)
    if inviting.withdraw(invitation, _user(request)):
        messages.success(request, _("The invitation of %(guest)s no longer works.") % {"guest": invitation.email})
    return redirect(_address("staff", invitation.team.city))


@require_http_methods(["GET", "POST"])
def role(request: HttpRequest, user_id: int, team_id: int) -> HttpResponse:
    """A person's role: its last day, or its end now. Raises Http404 for a role that is not the reader's to end."""
    holder, team = _holder(request, user_id, team_id)
    term = RoleTerm.objects.filter(user=holder, team=team, ended_at=None).first()
    member = Member(holder, team, term.until if term else None, is_unused=False, may_end=True)
    if request.method == "POST" and "end" in request.POST:
        ending.end_role(holder, team, _user(request))
        messages.success(request, _("The role of %(person)s has ended.") % {"person": member.name})
        return redirect(_address("staff", team.city))
    form = LastDayForm(request.POST or None, initial={"until": member.until})
    if form.is_valid():
        ending.set_last_day(holder, team, form.cleaned_data["until"], _user(request))
        messages.success(request, _("The last day has been saved."))
        return redirect(_address("staff", team.city))
    trail = [{"url": _address("staff", team.city), "label": _("Staff and invitations")}]
    context = _page(member.name, team.city, trail) | {"member": member, "form": form, "media": form.media}
    return render(request, "staff/admin/role.html", context)


def _city(request: HttpRequest) -> tuple[list[str], str]:
    """The cities whose staff the reader manages, and the one that is asked for, or the first."""
    cities = list(dict.fromkeys(managed_teams(request.user).values_list("city", flat=True)))
    if not cities:
        raise PermissionDenied
    asked = request.GET.get("city", cities[0])
    if asked not in cities:
        raise PermissionDenied
    return cities, asked


def _invitation(request: HttpRequest, number: int) -> Invitation:
    """An unanswered invitation to a role that the reader gives."""
    own = Invitation.objects.unanswered().filter(team__in=managed_teams(request.user))
    return get_object_or_404(own.select_related("team__group"), pk=number)


def _holder(request: HttpRequest, user_id: int, team_id: int) -> tuple[Any, Team]:
    team = get_object_or_404(managed_teams(request.user), pk=team_id)
    holder = get_object_or_404(get_user_model().objects.filter(groups=team.group_id), pk=user_id)
    if not may_end(request.user, holder):
        raise Http404
    return holder, team


def _user(request: HttpRequest) -> User:
    """Who is logged in, as everybody in the admin is."""
    return cast("User", request.user)


def _address(name: str, city: str) -> str:
    return f"{reverse(name)}?{urlencode({'city': city})}"


def _page(title: str, city: str, trail: list[dict] | None = None) -> dict[str, Any]:
    here = {"url": "", "label": title, "sublabel": place_name(city)}
    return {
        "page_title": title,
        "page_subtitle": place_name(city),
        "place": place_name(city),
        "header_title": f"{title}: {place_name(city)}",
        "header_icon": "group",
        "breadcrumbs_items": [*(trail or []), here],
    }


def _say_whether_sent(request: HttpRequest, is_sent: bool, invitation: Invitation) -> None:
    if is_sent:
        messages.success(request, _("The invitation has been sent to %(guest)s.") % {"guest": invitation.email})
    else:
        messages.warning(request, _("The mail could not be sent. Please send it again after a while."))
