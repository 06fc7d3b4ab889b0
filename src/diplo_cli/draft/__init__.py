"""Draft records from a press report: rules over its text, nothing invented, each guess marked.

A report is cut into blocks as cites count them; what the blocks tell is found one question a
file (`source`, `dates`, `meetings`, `documents`, …), as the records that a dataset holds, with a
review note for each value that was guessed. `drafting` puts them together, `writing` makes TOML.
"""
