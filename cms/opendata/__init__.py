"""What the sites publish, as data sets: described once, read by whatever gives them away (files, catalogue, API).

The rooms that own the content say what a set is (`projectpages/opendata/`, `citypages/opendata/`) and register it.
"""
