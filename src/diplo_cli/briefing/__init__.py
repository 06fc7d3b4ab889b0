"""A briefing: the note that a desk officer carries into the next meeting with some countries.

What stands in it is plain values (`content`), computed from the index and the ledger: one file a
section, listed in `compose`. How it looks is the matter of `views.briefs`.
"""
