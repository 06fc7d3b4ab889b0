"""Tests of how press reports are read into drafts."""
