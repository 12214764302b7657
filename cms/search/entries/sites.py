"""Which site a page belongs to, for many pages at once."""

from wagtail.models import Page, get_page_models


class Sections:
    """The front pages of all sites in all languages; one query for each page type that is one."""

    def __init__(self) -> None:
        models = [model for model in get_page_models() if getattr(model, "is_section", False)]
        self.found = [
            (page.path, page.city_key, page.locale.language_code if page.live else "")
            for model in models
            for page in model.objects.defer_streamfields().select_related("locale")
        ]
        self.found.sort(key=lambda section: -len(section[0]))  # a city's before the programme's above it

    def site_of(self, page: Page) -> str | None:
        """The city's key, '' on the programme's site, None outside all sites."""
        return next((city for path, city, _served in self.found if page.path.startswith(path)), None)

    def served(self, language: str) -> set[str]:
        """Sites whose front page is live in a language; below one that is a draft Wagtail serves nothing."""
        return {city for _path, city, code in self.found if code == language}
