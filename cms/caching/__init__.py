"""What visitors get without a page being made anew: the version of the content, what is remembered under it, answers.

A leaf of the ground floor: rooms and other capabilities tell it things (marks.py, moments.py), it asks none of them.
"""
