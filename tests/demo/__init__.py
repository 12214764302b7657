"""Tests of the demo content; a package, so that they share one loading of it."""
