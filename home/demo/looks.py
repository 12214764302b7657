"""The looks of the demo's sites: colours and drawings of our own, no city's brand."""

from typing import NamedTuple


class DemoLook(NamedTuple):
    """A site's accent '#rrggbb' in the light scheme, and its logos by the names of their pictures."""

    city: str
    accent: str
    logo: str = ""
    logo_dark: str = ""


LOOKS = (
    DemoLook("", "#29396c"),
    *(
        DemoLook(city, accent, f"logo-{city}", f"logo-{city}-dark")
        for city, accent in {
            "helsinki": "#07599f",
            "espoo": "#0a693d",
            "vantaa": "#783d7c",
            "tampere": "#97301c",
            "turku": "#086569",
            "oulu": "#7a5000",
        }.items()
    ),
)
