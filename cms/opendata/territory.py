"""Where things are, by the EU's own names."""

COUNTRY = "FI"
# Regions of the cities in the EU's nomenclature (NUTS 2021, level 3); a city that is not here has none.
NUTS = {"helsinki": "FI1B1", "espoo": "FI1B1", "vantaa": "FI1B1", "tampere": "FI197", "turku": "FI1C1", "oulu": "FI1D9"}
