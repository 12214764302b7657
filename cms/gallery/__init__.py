"""Blocks by picture: the block picker and the component gallery."""
