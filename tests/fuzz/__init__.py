"""Bad input, made up by the hundred thousand: nothing of it may break, stop or bloat diplo.

`harness` says what counts as a fault, `seeds` and `mutations` make the cases, and each file of
tests has one target. A short round runs with all tests, the full one by `pytest -m fuzz`; both
print how many cases they tried. A case depends on nothing but its number: a fault comes again.
"""
