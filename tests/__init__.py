"""Tests of diplo: the library by its layers, and in `cli` the command as a process."""
