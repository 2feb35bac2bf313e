"""Exports: records to bytes, one file a format, all of them in `catalog`."""
