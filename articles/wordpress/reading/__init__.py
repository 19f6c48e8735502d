"""Reading an export as a stream: at most one item of it is in memory at any time."""
