"""Links that lead nowhere: found by night, named in plain words, fixed with one click."""
