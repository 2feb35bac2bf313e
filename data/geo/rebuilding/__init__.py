"""How `rebuild.py` makes the files of data/geo from packages; nothing here runs in the dashboard.

Positions are [lon, lat] throughout, as in TopoJSON and GeoJSON.
"""
