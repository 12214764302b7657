"""The demo's users: contract.md names them; all have one password."""

from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group
from wagtail.users.models import UserProfile

from cms.access.models import Team
from cms.cities import CITIES

ROLES = {"editor": Team.Role.EDITORS, "publisher": Team.Role.PUBLISHERS, "translator": Team.Role.TRANSLATORS}
ADMIN, PROGRAMME = "admin", "programme-editor"


def account_names() -> list[str]:
    """Every log-in of the demo."""
    return [ADMIN, PROGRAMME, *(f"{city.slug}-{role}" for city in CITIES for role in ROLES)]


def load_accounts(password: str) -> int:
    """Make or reset every account with this password; return how many. Hashed once: hashing is slow on purpose."""
    hashed = make_password(password)
    groups = {(team.city, team.role): team.group for team in Team.objects.select_related("group")}
    _account(ADMIN, "Esimerkki", "Ylläpitäjä", hashed, None)
    _account(PROGRAMME, "Esimerkki", "Ohjelma", hashed, groups["", Team.Role.PUBLISHERS])
    for city in CITIES:
        for name, role in ROLES.items():
            _account(f"{city.slug}-{name}", "Esimerkki", f"{city.name_fi} {name}", hashed, groups[city.slug, role])
    return len(account_names())


def _account(name: str, first_name: str, last_name: str, hashed: str, group: Group | None) -> None:
    user, _made = get_user_model().objects.update_or_create(
        username=name,
        defaults={
            "email": f"{name}@example.fi",
            "first_name": first_name,
            "last_name": last_name,
            "password": hashed,
            "is_active": True,
            "is_staff": group is None,
            "is_superuser": group is None,
        },
    )
    user.groups.set([group] if group else [])
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": "fi"})
