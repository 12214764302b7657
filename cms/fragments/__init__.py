"""Lists in a few lines for frames on other people's sites: without script, cookie or anything of a third party.

FRAGMENT is the file that a page has beside it (cms/files.py); the page says what stands in it:

    def fragment(self, request):
        return answer(request, SiteFrame(request, self), SomeFragment(…))
"""

from .answering import Fragment, answer
from .options import FRAGMENT, MOST, Options, Theme

__all__ = ["FRAGMENT", "MOST", "Fragment", "Options", "Theme", "answer"]
