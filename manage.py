#!/usr/bin/env python
"""Runs Django's management commands with this project's settings."""

import os
import sys

from django.core.management import execute_from_command_line

from cms.environment import MistakesError

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings")
    try:
        execute_from_command_line(sys.argv)
    except MistakesError as mistakes:
        sys.exit(str(mistakes))
