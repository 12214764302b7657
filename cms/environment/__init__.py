"""The environment's mistakes, all of them at once and each in a sentence, before anything else reads it."""

from cms.environment.mistakes import MistakesError, mistakes, warnings

__all__ = ["MistakesError", "mistakes", "warnings"]
