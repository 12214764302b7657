from .funding import Funding
from .index import ProjectIndexPage
from .participation import Participation
from .project import ProjectPage
from .timing import Timing

__all__ = ["Funding", "Participation", "ProjectIndexPage", "ProjectPage", "Timing"]
