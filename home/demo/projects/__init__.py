"""The projects of the demo, in the order they are made."""

from home.demo.projects import (
    circular,
    learning,
    mobility,
    open_data,
    participation,
    platforms,
    samples,
    streets,
    wellbeing,
)

PROJECTS = (
    *open_data.PROJECTS,
    *platforms.PROJECTS,
    *participation.PROJECTS,
    *mobility.PROJECTS,
    *streets.PROJECTS,
    *circular.PROJECTS,
    *wellbeing.PROJECTS,
    *learning.PROJECTS,
    *samples.PROJECTS,
)
