"""A third language is a setting: with `MORE_LANGUAGES=sv` and `setup_cities` everything else follows."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.cms.serving.install import MANAGE, ON_SQLITE, ROOT

pytestmark = [pytest.mark.django_db, ON_SQLITE]
SCRIPT = """
import json
from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import translation as languages
from wagtail.models import GroupPagePermission, Locale, Page, Site
from wagtail_localize.models import StringSegment, Translation

from citypages.models import CityPage, ContentPage
from cms.access.models import Team
from cms.wishes.models import TranslationWish
from home.setup import setup_cities

setup_cities()
found = {"second_run": setup_cities()}
swedish = Locale.objects.get(language_code="sv")
city = CityPage.objects.get(city="turku", locale__language_code="fi")
city_sv = city.get_translation(swedish)
found["front_pages"] = {
    page.title: page.live for page in Page.objects.filter(locale=swedish).type(CityPage)
}
found["lists"] = sorted(Page.objects.child_of(city_sv).live().values_list("slug", flat=True))
held = GroupPagePermission.objects.filter(page=city_sv).values_list("group__team__role", "permission__codename")
found["groups"] = sorted(f"{role} {codename}" for role, codename in held)
found["workflow"] = city_sv.get_workflow() is not None

def person(role):
    user = User.objects.create_user(f"turku-{role}", email=f"{role}@example.org")
    user.groups.add(Team.objects.get(city="turku", role=role).group)
    client = Client(headers={"host": programme})
    client.force_login(user)
    return client

site = Site.objects.get(root_page=city)
host = f"{site.hostname}:{site.port}"
default = Site.objects.get(is_default_site=True)
programme = f"{default.hostname}:{default.port}"
publisher, translator = person("publishers"), person("translators")
page = city.add_child(instance=ContentPage(title="Silta", slug="silta", summary="Silta on auki.", locale=city.locale))
page.save_revision().publish()
visitor = Client(headers={"host": host})

def words(path):
    answer = visitor.get(path)
    return answer.status_code, answer.content.decode()

status, html = words("/sv/silta/")
found["before"] = [status, "Silta on auki." in html]
found["desk_before"] = "Silta" in publisher.get(reverse("desk_list", args=["translations-sv"])).content.decode()
found["release"] = f'value="{swedish.pk}"' in publisher.get(reverse("release_page", args=[page.pk])).content.decode()
publisher.post(reverse("wagtail_localize:submit_page_translation", args=[page.pk]), {"locales": [swedish.pk]})
translation = Translation.objects.get(source__object_id=page.translation_key, target_locale=swedish)
edition = translation.get_target_instance()
found["translator_opens"] = translator.get(reverse("wagtailadmin_pages:edit", args=[edition.pk])).status_code
found["translator_source"] = translator.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).status_code
found["desk"] = "Silta" in translator.get(reverse("desk_list", args=["translations-sv"])).content.decode()
for segment in StringSegment.objects.filter(source=translation.source).select_related("string"):
    address = reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk])
    text = "bron" if segment.context.path == "slug" else f"SV {segment.string.data}"
    translator.put(address, f"value={text}", content_type="application/x-www-form-urlencoded")
translator.post(reverse("submit_edition", args=[translation.pk]))
found["submitted"] = Page.objects.get(pk=edition.pk).workflow_in_progress
publisher.post(reverse("publish_edition", args=[translation.pk]))
edition = Page.objects.get(pk=edition.pk)
path = edition.get_url_parts()[2]
status, html = words(path)
found["after"] = [status, '<html lang="sv"' in html, "SV Silta on auki." in html]
found["hreflang"] = [f'hreflang="{code}"' in html for code in ("sv", "fi")]
found["switcher"] = ["/en/" in html, "Svenska" in html]
found["finnish_links_to_it"] = path in words("/silta/")[1]
found["front"] = words("/sv/")[0]
found["sitemap"] = path in words("/sitemap.xml")[1]
found["city_name"] = city_sv.title in html
people = User.objects.create_superuser("root")
admin = Client(headers={"host": programme})
admin.force_login(people)
call_command("db_worker", batch=True, interval=0, verbosity=0)
found["search"] = "SV Silta" in admin.get(reverse("wagtailadmin_pages:search") + "?q=SV").content.decode()
form = admin.get(reverse("wagtailsnippets_people_person:add")).content.decode()
found["fields"] = 'name="title_sv"' in form
found["picture_fields"] = 'name="alt_text_sv"' in admin.get(reverse("wagtailimages:add")).content.decode()
other = city.add_child(instance=ContentPage(title="Tori", slug="tori", locale=city.locale))
with languages.override("sv"):
    address = reverse("wish_translation")
visitor.post(address, {"page": other.pk})
found["wish"] = TranslationWish.objects.filter(page=other.pk, language="sv").exists()
print(json.dumps(found))
"""


@pytest.fixture(scope="module")
def found(environment):
    """What an install says that was told of Swedish and set up."""
    environment = environment | {"MORE_LANGUAGES": "sv"}
    collected = ROOT / "var" / "static"
    if collected.exists():
        (Path(environment["VAR_DIR"]) / "static").symlink_to(collected)
    else:  # takes a minute, which `make test` has spent already
        subprocess.run([*MANAGE, "collectstatic", "--noinput", "--verbosity", "0"], env=environment, check=True)
    command = [*MANAGE, "shell", "--verbosity", "0", "--command", SCRIPT]
    result = subprocess.run(command, env=environment, check=False, capture_output=True, text=True)
    assert result.returncode == 0, result.stderr[-3000:]
    return json.loads(result.stdout.splitlines()[-1])


def test_every_city_gets_its_front_page(found):
    assert found["front_pages"] == dict.fromkeys(
        ["Helsingfors", "Esbo", "Vanda", "Tammerfors", "Åbo", "Uleåborg"], True
    )
    assert {"projekt", "aktuellt", "evenemang"} <= set(found["lists"])
    assert found["second_run"] == []


def test_every_team_works_in_it(found):
    assert "translators change_page" in found["groups"]
    assert "publishers publish_page" in found["groups"]
    assert not any(given.startswith("translators publish") for given in found["groups"])
    assert found["workflow"]


def test_a_page_that_is_not_translated_says_so(found):
    assert found["before"] == [200, True]
    assert found["desk_before"]
    assert found["wish"]


def test_a_translator_translates_submits_and_a_publisher_publishes(found):
    assert (found["translator_opens"], found["translator_source"]) == (200, 302)
    assert found["desk"]
    assert found["submitted"]
    assert found["after"] == [200, True, True]


def test_visitors_and_search_engines_find_it(found):
    assert found["hreflang"] == [True, True]
    assert found["switcher"] == [True, True]
    assert found["finnish_links_to_it"]
    assert found["front"] == 200
    assert found["sitemap"]
    assert found["city_name"]


def test_forms_and_lists_of_the_admin_have_it(found):
    assert found["search"]
    assert found["fields"]
    assert found["picture_fields"]
    assert found["release"]
