"""One module for each kind of page; they hold HTTP only."""
