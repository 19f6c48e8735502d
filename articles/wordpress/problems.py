"""What stops an import: the reader is told where, and what to do."""


class ImportProblem(Exception):
    """A sentence that names the file, the line and the item where there are any, and says what to do."""
