"""Places, distances and borders; the only home of geopy."""
