"""Decide whom an article means by a form of a name that several entities have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from ..errors import nearest
from ..language import Article, Meaning
from ..package.seeds import ArticleText
from ..spans import Span
from .assembly import Assembly
from .mentions import Mention, NameIndex, find_mentions
from .quote_search import QuoteError, locate_quote

LISTED_LINES = 10
"""The most lines that a message lists."""


class MentionFinder:
    """Finds the mentions in articles. ``open_forms`` are those of which one does not say whom it
    means."""

    def __init__(self, assembly: Assembly, names: NameIndex) -> None:
        self.assembly, self.names = assembly, names
        self.open_forms: set[str] = set()

    def find(self, article: Article, text: ArticleText) -> list[Mention]:
        """Return the mentions in an article, in order, each of the entity that the article means.

        A place that the article leaves open is reported, and is a mention of the first entity.
        """
        mentions = find_mentions(text, self.names)
        decisions = _Decisions(self.assembly, text, self.names, mentions)
        for meaning in article.meanings:
            decisions.add(meaning)
        self.open_forms |= decisions.report_open_places(article)
        return [decisions.decide(mention) for mention in mentions]


class _Decisions:
    """Whom the calls of an article mean, by place and by form."""

    def __init__(
        self, assembly: Assembly, text: ArticleText, names: NameIndex, mentions: list[Mention]
    ) -> None:
        self.assembly, self.text, self.names = assembly, text, names
        self.places: dict[str, list[Span]] = defaultdict(list)
        """The places of each form that several entities have."""
        self.by_place: dict[Span, Meaning] = {}
        self.defaults: dict[str, Meaning] = {}
        for mention in mentions:
            form = self._form(mention.span)
            if len(names.bearers[form]) > 1:
                self.places[form].append(mention.span)

    def add(self, meaning: Meaning) -> None:
        """Add a call. Report it if it decides nothing, or what another call decides."""
        if not self._is_one_of_several(meaning):
            return
        if not meaning.quotes:
            earlier = self.defaults.get(meaning.form)
            if earlier is None:
                self.defaults[meaning.form] = meaning
            else:
                self._report_twice(meaning, earlier, "in the whole article")
        for span in self._quoted_spans(meaning):
            places = [place for place in self.places[meaning.form] if span.contains(place)]
            if not places:
                self._report(
                    meaning,
                    f"the words hold no form {meaning.form!r}",
                    expected=f"words around {meaning.form!r} as a word by itself",
                    found=repr(self._form(span)),
                    remedy="correct the words, or the form",
                )
            for place in places:
                if place in self.by_place:
                    line = f"in line {self.text.line(place.start)}"
                    self._report_twice(meaning, self.by_place[place], line)
                self.by_place.setdefault(place, meaning)

    def _is_one_of_several(self, meaning: Meaning) -> bool:
        """Return whether the entity is one of several with the form, which the article has.

        Report the call otherwise.
        """
        form, bearers = meaning.form, self.names.bearers.get(meaning.form, {})
        if meaning.entity not in bearers:
            self._report(
                meaning,
                f"{meaning.entity!r} has no form {form!r}",
                expected=f"{' or '.join(map(repr, bearers))}, who have this form"
                if bearers
                else "a form of a name in the register",
                found=repr(meaning.entity) if bearers else repr(form),
                remedy="correct the entity, or add the form to its names"
                if bearers
                else nearest(form, self.names.bearers),
            )
        elif len(bearers) == 1:
            self._report(
                meaning,
                f"only {meaning.entity!r} has the form {form!r}",
                expected="a form that several entities have",
                found=f"a form of {meaning.entity!r} alone",
                remedy="take the call out",
            )
        elif form not in self.places:
            self._report(
                meaning,
                f"the article has no form {form!r}",
                expected=f"{form!r} as a word by itself in seeds/{self.text.file}",
                found="none",
                remedy="take the call out, or correct the form",
            )
        return len(bearers) > 1 and meaning.entity in bearers and form in self.places

    def _quoted_spans(self, meaning: Meaning) -> Iterator[Span]:
        """Yield the spans of the quotes of a call. Report those that are not in the article."""
        for quote in meaning.quotes:
            if quote.article is not None:
                self._report(
                    meaning,
                    "the quote is of another article",
                    expected="words of the article of the call",
                    found=f"words of {quote.article!r}",
                    remedy="call means(…) of that article",
                )
                continue
            try:
                yield locate_quote(self.text, quote.words, quote.occurrence)
            except QuoteError as error:
                self._report(
                    meaning,
                    str(error),
                    expected=error.expected,
                    found=error.found,
                    remedy=error.remedy,
                )

    def report_open_places(self, article: Article) -> set[str]:
        """Report the places that no call decides, and return their forms. Report the calls that
        decide no place, too."""
        open_forms = set()
        for form, places in self.places.items():
            open_places = [place for place in places if place not in self.by_place]
            default = self.defaults.get(form)
            if default is not None and not open_places:
                self._report(
                    default,
                    f"other calls say everywhere whom {form!r} means",
                    expected="a place that no other call decides",
                    found="none",
                    remedy="take the call out",
                )
            if default is None and open_places:
                self._report_open(article, form, open_places)
                open_forms.add(form)
        return open_forms

    def _report_open(self, article: Article, form: str, places: list[Span]) -> None:
        entities = list(self.names.bearers[form])
        lines = [self.text.line(place.start) for place in places]
        shown = ", ".join(map(str, lines[:LISTED_LINES])) + ", …" * (len(lines) > LISTED_LINES)
        self.assembly.report(
            f"seeds/{self.text.file}:{lines[0]}",
            f"the article does not say whom {form!r} means",
            expected=f"{' or '.join(map(repr, entities))}, who have this form",
            found=f"{len(lines)} such places, in lines {shown}"
            if len(lines) > 1
            else f"{form!r} without a call",
            remedy=f"say it in {article.origin.file}: "
            f'article.means("{entities[0]}", "{form}"), or for some places alone: '
            f'article.means("{entities[-1]}", "{form}", "words around it")',
        )

    def decide(self, mention: Mention) -> Mention:
        """Return a mention of the entity that the article means."""
        form = self._form(mention.span)
        meaning = self.by_place.get(mention.span) or self.defaults.get(form)
        if meaning is None:
            return mention
        form_id = self.names.bearers[form][meaning.entity]
        return replace(mention, entity=meaning.entity, form_id=form_id)

    def _form(self, span: Span) -> str:
        return self.text.text[span.start : span.end]

    def _report_twice(self, meaning: Meaning, earlier: Meaning, place: str) -> None:
        self._report(
            meaning,
            f"two calls say whom {meaning.form!r} means {place}",
            expected="one call for each place",
            found=f"{earlier.entity!r} at {earlier.origin}, and {meaning.entity!r}",
            remedy="take one of the two out, or give it other words",
        )

    def _report(
        self, meaning: Meaning, message: str, *, expected: str, found: str, remedy: str
    ) -> None:
        self.assembly.report(meaning.origin, message, expected=expected, found=found, remedy=remedy)
