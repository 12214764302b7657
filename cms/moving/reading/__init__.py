"""From a file, whatever its format, to pages in pieces: nothing that a reader sees is lost, nothing else comes along.

`read` takes a file or what was pasted, `fetch` brings what a page only names. All raise SourceError, whose
text is a sentence for whoever gave it.
"""

from cms.moving.reading.fetching import fetch
from cms.moving.reading.opening import read
from cms.moving.source import SourceError

__all__ = ["SourceError", "fetch", "read"]
