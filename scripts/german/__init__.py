"""Read German numbers, money, shares, durations, ordinals and dates, and split sentences.

``read`` turns a text into a list of readings. A `Reading` is a stretch of the text with a kind and
what its words say::

    read("rund 1,2 Mrd. Dollar")  one quantity: value 1200000000, unit USD, qualifier about
    read("im April 2020")         one date, over the words "April 2020": edtf 2020-04
    read("beim G20-Gipfel")       one label, over "G20": a name with digits that counts nothing

How ``reader.read`` works:

1. It moves through the text from one possible start of a reading to the next: a digit, a sign, or
   the first letter of a word. A set phrase such as "außer Acht" is skipped, and so is a word that
   begins no reading.
2. At each start it asks five matchers: dates, marks, ordinals, quantities, codes.
   A matcher either returns a reading that begins exactly there, or None.
3. The longest reading wins. Of equally long ones the first in this order wins.
4. A run of digits that no matcher understands becomes a label. So every digit of a text is inside
   exactly one reading.
5. The search goes on behind the reading. Readings never overlap.

A matcher never returns a part of a number as if it were all of it. The patterns refuse to stop
where the number goes on in a way they do not know: "1.5" is not written the German way, so no
matcher reads a 1 there, and all three characters become one label. A word that begins with a
number is read only if a known ending or noun follows: "Fünfjahresplan" is five years, "Dreieck" is
not read. If the words say more than the number, the qualifier records it: "Hunderte" is 100 with
``more_than``.

The modules build on each other: ``patterns`` (shared fragments), ``numerals`` (digits and number
words), ``units``, ``amounts`` (numbers with scale words such as "Millionen"), ``quantities``
(amounts with unit, range and qualifier); ``ordinals``, ``dates`` and ``labels``; ``reader``.
``sentences`` stands apart. Nothing but the words is looked at: the reader does not know when or
about whom an article was written.
"""

from .reader import read, readings_of_kind
from .reading import Reading
from .sentences import sentences

__all__ = ["Reading", "read", "readings_of_kind", "sentences"]
