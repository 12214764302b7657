"""The translator's workbench: source, translation and page side by side, on wagtail-localize's own models."""
