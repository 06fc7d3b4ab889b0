"""Further examples for the tests around: of lines that those walk, so that these go unmeasured."""
