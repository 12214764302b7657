"""Old counts go."""

from wagtail import hooks

from cms.guesses.limits import forget_old_guesses

hooks.register("do_daily", forget_old_guesses)
