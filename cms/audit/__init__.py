"""Who did what, where and when: Wagtail's log, completed, told apart by city, kept and watched."""
