"""Content Security Policy: what a browser may load and run, on public pages, in the editor's interface, in files."""
