"""The data sets that there are. Rooms register theirs when the apps are ready, in the order of INSTALLED_APPS."""

from cms.opendata.dataset import DataSet

_known: dict[str, DataSet] = {}


def register(cls: type[DataSet]) -> type[DataSet]:
    """For a class of data sets: one of it is known from now on."""
    _known[cls.key] = cls()
    return cls


def all_sets() -> list[DataSet]:
    """Every data set, in the order in which they are to be shown."""
    return sorted(_known.values(), key=lambda one: one.order)


def get(key: str) -> DataSet:
    """The data set with this key. Raises KeyError."""
    return _known[key]


def named(name: str, language: str) -> DataSet | None:
    """The data set that has this name in addresses of a language, or None."""
    return next((one for one in _known.values() if one.name(language) == name), None)
