from django.contrib.auth.hashers import Argon2PasswordHasher


class Argon2(Argon2PasswordHasher):
    """Argon2id as OWASP's Password Storage Cheat Sheet has it: 46 MiB, one pass.

    Django's own takes 100 MiB for each password that is checked, which eight threads at once would not fit beside.
    """

    memory_cost = 47_104
    time_cost = 1
    parallelism = 1
