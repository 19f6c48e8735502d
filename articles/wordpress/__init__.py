"""Moving in from WordPress and out again: nothing that an archive says is lost in silence."""
