"""Moving out: the whole paper as a WXR file that WordPress's own importer takes."""
