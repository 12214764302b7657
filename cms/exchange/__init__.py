"""Translations leave for a translator's own tool, and come back, as PO and XLIFF 2.0 files."""
