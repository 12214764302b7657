"""Django's settings of passwords: long, not to be guessed, no rules of composition (NIST SP 800-63B-4, 3.1.1)."""

VALIDATION = "django.contrib.auth.password_validation"
VALIDATORS = [
    {"NAME": f"{VALIDATION}.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": f"{VALIDATION}.UserAttributeSimilarityValidator"},
    {"NAME": f"{VALIDATION}.CommonPasswordValidator"},
    {"NAME": "cms.passwords.rules.UnguessableValidator"},
]
# What the second has stored is stored by the first once its owner logs in.
HASHERS = ["cms.passwords.hashers.LeanArgon2PasswordHasher", "django.contrib.auth.hashers.PBKDF2PasswordHasher"]
