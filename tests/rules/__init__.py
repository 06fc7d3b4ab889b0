"""Tests of the rules that `diplo check` holds a dataset against."""
