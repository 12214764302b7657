"""The ground floor: settings, addresses, base pages, text blocks and one sub-package per capability."""
