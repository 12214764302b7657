"""Copying a block of one page into another."""
