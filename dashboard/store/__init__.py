"""What touches the disk: dossiers, geodata, and where both lie."""
