"""wagtail-localize's views under the same addresses, with each object's own permissions."""
