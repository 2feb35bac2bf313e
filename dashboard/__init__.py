"""Dateline: news articles on a map and a timeline, each mark with its sentence."""

__version__ = "0.1.0"
