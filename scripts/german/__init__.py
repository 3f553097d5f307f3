"""Read German numbers, money, shares, durations, ordinals and dates, and split sentences.

``read`` turns a text into a list of readings. A `Reading` is a stretch of the text with a kind and
what its words say::

    read("rund 1,2 Mrd. Dollar")  one quantity: value 1200000000, unit USD, qualifier about
    read("im April 2020")         one date, over the words "April 2020": edtf 2020-04
    read("beim G20-Gipfel")       one label, over "G20": a name with digits that counts nothing

How ``reader.read`` works:

1. It divides the text into tokens: numbers with their separators, words, and marks. The key of a
   word is folded: "Fünf", "fuenf" and "FÜNF" are one.
2. It moves from one possible start of a reading to the next. A set phrase such as "außer Acht" is
   skipped, and so is a word that begins no reading.
3. At each start it asks the matchers: dates, ordinals, marks, times of day, quantities, codes. A
   matcher either returns a reading that begins exactly there, or None.
4. The longest reading wins. Of equally long ones the first in this order wins.
5. Digits that no matcher understands become a label. So every digit of a text is inside exactly
   one reading.
6. The search goes on behind the reading. Readings never overlap.

A matcher never returns a part of a number as if it were all of it. Where a number goes on in a way
that no matcher knows, all of it is one label: "1.5", "5. Mtz. 2020", "neunundneunzig Komma Periode
neun Prozent". A word that begins with a number is read only if a known ending or noun follows:
"Fünfjahresplan" is five years, "Dreieck" is not read. If the words say more than the number, the
qualifier records it: "Hunderte" is 100 with ``more_than``.

The grammar builds on itself: ``tokens``; ``numerals`` and ``units``; ``counts`` and ``amounts``
(numbers without and with scale words such as "Millionen"); ``measures`` (amounts with a unit),
``shares`` and ``ranges``; ``quantities`` (measures with a qualifier). Beside it stand ``dates``
with ``date_shapes``, ``date_parts``, ``years`` and ``counted_years``; ``ordinals``; ``clock``; and
``labels`` with ``name_numbers`` and ``doubts``, which leave unread what can be two things. The
folder ``words`` holds the words that they know: a new unit, scale word, month or abbreviation is
an entry there.

``sentences`` stands apart. Nothing but the words of the text is looked at: the reader does not know
when or about whom an article was written. The few words around a reading that decide what it is,
such as "gegründet" behind "1847", are looked for in its clause.

`rates.rate_at` reads for what time a number is counted, from the words beside it: "im Monat", "pro
Sekunde". They are no part of a reading.

`relative.count_date` reads dates that count from another one, which its caller gives: "vor drei
Jahren", "am Dienstag", "im April". Its parts are ``relative_shapes`` and ``relative_counts`` (the
words), ``steps`` and ``named_steps`` (the calendar).
"""

from .rates import Rate, rate_at
from .reader import read, readings_of_kind
from .reading import Reading
from .sentences import sentences

__all__ = ["Rate", "Reading", "rate_at", "read", "readings_of_kind", "sentences"]
