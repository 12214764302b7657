"""Personal data have an end: what the worker does about it every night."""

from wagtail import hooks

from cms.privacy import forgetting, withdrawing


@hooks.register("do_daily")
def forget_contacts() -> int:
    """Of those who have left."""
    return forgetting.forget_contacts()


@hooks.register("do_daily")
def forget_work() -> int:
    """What the machinery of the admin gathers."""
    return forgetting.forget_work()


@hooks.register("do_daily")
def withdraw() -> int:
    """Pages that were kept while a role lasted."""
    return withdrawing.withdraw_ended_roles()
