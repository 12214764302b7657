"""How passwords are stored."""

from django.contrib.auth.hashers import Argon2PasswordHasher


class LeanArgon2PasswordHasher(Argon2PasswordHasher):
    """Argon2id within what a small server has: 32 MiB for each log-in that is going on, above OWASP's least (19 MiB,
    two rounds). Django's own figures take 100 MiB and eight threads: ten log-ins at once would fill a gigabyte."""

    time_cost = 3
    memory_cost = 32 * 1024  # KiB
    parallelism = 1
