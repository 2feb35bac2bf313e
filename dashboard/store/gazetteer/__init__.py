"""The gazetteer on disk: collected from packages and tables, built once, then only mapped."""
