"""Which of wagtail-localize's machine translators the environment asks for; read by the settings."""

from typing import Any

SECONDS = 20  # that a machine may take for one request


def chosen(deepl_key: str, libretranslate_url: str, libretranslate_key: str) -> dict[str, Any] | None:
    """WAGTAILLOCALIZE_MACHINE_TRANSLATOR: DeepL when there is a key, else LibreTranslate when there is an address,
    else None."""
    if deepl_key:
        return {
            "CLASS": "wagtail_localize.machine_translators.deepl.DeepLTranslator",
            "OPTIONS": {"AUTH_KEY": deepl_key, "TIMEOUT": SECONDS},
        }
    if libretranslate_url:
        return {
            "CLASS": "wagtail_localize.machine_translators.libretranslate.LibreTranslator",
            "OPTIONS": {
                "LIBRETRANSLATE_URL": libretranslate_url.rstrip("/"),
                "API_KEY": libretranslate_key,
                "TIMEOUT": SECONDS,
            },
        }
    return None
