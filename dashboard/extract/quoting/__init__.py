"""Who says what: the parts of the quote finder."""
