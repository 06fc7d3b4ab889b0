"""Words for somebody whom a text has named before, for patterns to take in."""

HE = "[Hh]e|[Ss]he"
HIS = "[Hh]is|[Hh]er"
