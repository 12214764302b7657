"""How a site is found: by search engines, by machines that read, by people who look for a page."""
