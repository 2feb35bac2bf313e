"""From a text to suggestions: sentences, and later places, dates, actors, quotes, events."""
