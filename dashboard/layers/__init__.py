"""What the map shows, one file a layer; only `draw` knows folium."""
