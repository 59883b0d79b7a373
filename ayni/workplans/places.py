"""Names of the countries, sub-regions and regions that own workplans."""


def place_name(kind: str, code: str, lang: str) -> str:
    """Return the name of a country (alpha-3), sub-region (M49) or region (partnership code); the code where unknown."""
    from ayni.core.vocabularies import place_name as named

    return named(kind, code, lang)
