"""Find all faults of the extraction at once, once a build has found one.

A build stops at the first stage with a fault, because later stages rely on earlier ones. Here what
has a fault is left out or put in doubt, and the later stages look at the rest. What they find in
what is in doubt follows from a fault that is reported already, and is not reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from types import MappingProxyType

from ...schemas import TableModel
from ...schemas.terms import terms
from ..calls import Origin
from ..checks import RULES, STAGES, Package, Rule, run
from ..checks.database import Chunks
from ..errors import Problem, Problems
from ..extraction.assemble import assemble
from ..extraction.assembly import Assembly
from ..extraction.doubts import Doubts
from ..extraction.sound_calls import leave_out_faulty_parts
from ..extraction.unfilled import without_unfilled
from ..extraction.withholding import withhold
from ..language import Article, Conflicts, Register
from ..package.arrow import from_tuples
from ..package.formats import rechunk
from ..package.seeds import ArticleText, read_article
from .cell_problems import report_cells
from .consequences import follows
from .finding_problems import problem_of
from .reference_problems import report_references

PLACE = re.compile(r"(.+?):([0-9]+)\b")
"""The file and the line of a place."""


def find_problems(
    models: Mapping[str, TableModel],
    articles: Sequence[Article],
    register: Register,
    conflicts: Conflicts,
    folder: Path,
    unread: Iterable[Problem] = (),
    read_texts: Mapping[str, ArticleText] = MappingProxyType({}),
) -> list[Problem]:
    """Return the problems of the calls, by article and in the order of its module.

    ``folder`` has the articles. ``unread`` are the problems of modules that could not be read.
    ``read_texts`` are articles that were read before, by identifier.
    """
    unread = list(unread)
    doubts = Doubts(is_partial=bool(unread))
    filled_articles, unfilled = without_unfilled(articles, doubts)
    sound = leave_out_faulty_parts(models, filled_articles, register, conflicts, doubts)
    sound_articles, texts, missing = _read_texts(sound.articles, folder, doubts, read_texts)
    assembly = assemble(
        models, terms(), sound_articles, sound.register, sound.conflicts, texts, doubts
    )
    report_cells(assembly)
    report_references(assembly)
    problems = [*unread, *unfilled, *sound.problems, *missing, *assembly.problems]
    problems += _find_rule_problems(assembly, texts)
    return _sort(dict.fromkeys(problems), articles)


def _read_texts(
    articles: Iterable[Article],
    folder: Path,
    doubts: Doubts,
    read_texts: Mapping[str, ArticleText],
) -> tuple[list[Article], dict[str, ArticleText], list[Problem]]:
    """Return the articles that can be read, with their texts, and the problems of the others."""
    readable: list[Article] = []
    texts: dict[str, ArticleText] = {}
    problems: list[Problem] = []
    origins: dict[str, Origin] = {}
    for article in articles:
        if article.id in origins:
            problems.append(
                Problem(
                    f"{origins[article.id]} and {article.origin}",
                    f"[duplicate-id] in articles of {article.id!r}",
                    expected="a value that occurs once",
                    found=f"{article.id}, in both places",
                    remedy="give one of the articles another identifier",
                )
            )
        else:
            origins[article.id] = article.origin
            try:
                text = read_texts.get(article.id)
                if text is None or (text.file, text.sha256) != (article.file, article.sha256):
                    text = read_article(folder, article.id, article.file, article.sha256)
                texts[article.id] = text
                readable.append(article)
                continue
            except Problems as error:
                problems += [at_origin(problem, article) for problem in error.problems]
                doubts.ids.add(article.id)
        doubts.is_partial = True
        doubts.ids.update(claim.id for claim in article.claims)
    return readable, texts, problems


def at_origin(problem: Problem, article: Article) -> Problem:
    """Return the problem of the file of an article at the line of the article's call."""
    return Problem(
        str(article.origin),
        f"{problem.place}: {problem.message}",
        expected=problem.expected,
        found=problem.found,
        remedy=problem.remedy,
    )


def _find_rule_problems(assembly: Assembly, texts: dict[str, ArticleText]) -> list[Problem]:
    """Return the problems that rules find in rows without a fault, all stages together."""
    withhold(assembly)
    built = {
        name: from_tuples(model, assembly.tuples(name))
        for name, model in assembly.tables.items()
        if not model.is_derived
    }
    chunks: dict[str, Chunks] = {
        name: partial(rechunk, table.to_batches(), table.schema) for name, table in built.items()
    }
    size = 2 * sum(table.nbytes for table in built.values())
    problems = []
    with Package(assembly.tables, chunks, texts, bytes=size) as package:
        for rules in _steps():
            findings = [
                finding for finding in run(package, rules) if not follows(assembly, finding)
            ]
            for finding in findings:
                problems.append(problem_of(assembly, texts, finding))
            for finding in findings:  # Later rules may not build on these cells.
                table = Path(finding.file).stem
                assembly.doubts.add_row(table, finding.key or "", [finding.column])
    return problems


def _steps() -> list[list[Rule]]:
    """Return the rules of all stages on what the extraction states, in steps.

    The double entry comes first, so that no rule calculates with a number that it refuses.
    """
    double_entry = [RULES["reading-mismatch"]]
    stages = [
        [rule for rule in RULES.values() if rule.needs == stage and rule not in double_entry]
        for stage in STAGES
        if stage not in ("files", "derived")
    ]
    return [double_entry, *stages]


def _sort(problems: Iterable[Problem], articles: Sequence[Article]) -> list[Problem]:
    """Sort problems by article, then by file and line of the call, and then by line of the text.

    What concerns no article comes first: modules that cannot be read, the register, conflicts.
    """
    positions: dict[str, int] = {}
    for position, article in enumerate(articles):
        origins = [article.origin, *(claim.origin for claim in article.claims)]
        origins += [set_aside.origin for set_aside in article.set_asides]
        positions |= {origin.file: position for origin in origins}
        positions[f"seeds/{article.file}"] = position

    def order(problem: Problem) -> tuple[int, bool, str, int]:
        match = PLACE.match(problem.place)
        file, line = (match[1], int(match[2])) if match else (problem.place, 0)
        return positions.get(file, -1), file.startswith("seeds/"), file, line

    return sorted(problems, key=order)


__all__ = ["at_origin", "find_problems"]
