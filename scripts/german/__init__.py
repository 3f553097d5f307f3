"""A reader of German numbers, money, shares, durations, ordinals and dates, and a splitter.

``read`` finds every number a German text states, in digits or in words, and says what it is
worth; ``sentences`` divides a text into its sentences.  Both look at nothing but the words.
"""

from .reader import read, readings_of_kind
from .reading import Reading
from .sentences import sentences

__all__ = ["Reading", "read", "readings_of_kind", "sentences"]
