"""One run of a WordPress import, from the files to the report."""
