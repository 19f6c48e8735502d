"""The blocks of WordPress's editor, one file for each sort."""
