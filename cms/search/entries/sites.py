"""Which site a page belongs to, for many pages at once."""

from wagtail.models import Page, get_page_models


class Sections:
    """The front pages of all sites in all languages; one query for each page type that is one."""

    def __init__(self) -> None:
        models = [model for model in get_page_models() if getattr(model, "is_section", False)]
        self.found = [
            (page.path, page.city_key, page.locale.language_code if page.live else "")
            for model in models
            for page in model.objects.select_related("locale").only(*_needed(model))
        ]
        self.found.sort(key=lambda section: -len(section[0]))  # a city's before the programme's above it

    def site_of(self, page: Page) -> str | None:
        """The city's key, '' on the programme's site, None outside all sites."""
        return next((city for path, city, _served in self.found if page.path.startswith(path)), None)

    def unserved(self, language: str) -> set[str]:
        """Sites whose front page is not live in a language; below one that is a draft Wagtail serves nothing."""
        return {city for _path, city, _code in self.found} - {
            city for _path, city, code in self.found if code == language
        }


def _needed(model: type[Page]) -> list[str]:
    """Few columns of wide rows: every search reads them."""
    own = [field.name for field in model._meta.local_fields if field.name == "city"]
    return ["path", "live", "locale__language_code", *own]
