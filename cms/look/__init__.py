"""The look of each site: its accent colour and its logo."""
