"""Words for translators: what was translated before, the glossary, and machines that propose."""
