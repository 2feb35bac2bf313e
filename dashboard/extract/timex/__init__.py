"""Expressions of time: their words, their patterns, what they mean, and when that is."""
