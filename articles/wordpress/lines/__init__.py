"""Moving in from anywhere: stories as JSON, one on each line. docs/importing-articles.md is the reference."""
