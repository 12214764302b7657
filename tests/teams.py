"""Members of teams that hold their permissions on the planted tree."""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser
from wagtail.models import Collection, Site
from wagtail.users.models import UserProfile

from cms.access.groups import ensure_team, grant
from tests.tree import Tree


def member(tree: Tree, city: str, role: str) -> AbstractBaseUser:
    """A user of a city's team; '' is the programme."""
    place = city or "home"
    group, _made = ensure_team(city, role, f"{place}: {role}")
    editions = [getattr(tree, place), getattr(tree, f"{place}_en")]
    site = Site.objects.filter(root_page=editions[0]).first()
    grant(group, role, editions, Collection.get_first_root_node(), site)
    user = get_user_model().objects.create_user(f"{place}-{role}")
    user.groups.add(group)
    return user


def with_mail(user: AbstractBaseUser, language: str = "") -> AbstractBaseUser:
    """The user with an address, who reads the admin in a language."""
    user.email = f"{user.username}@example.org"
    user.save()
    profile = UserProfile.get_for_user(user)
    profile.preferred_language = language
    profile.save()
    return user
