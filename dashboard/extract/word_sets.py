"""Sets of words, written as running text: plainer to read and to change than a list of strings."""


def words(text: str) -> frozenset[str]:
    """Return the words of a text, as space divides them."""
    return frozenset(text.split())
