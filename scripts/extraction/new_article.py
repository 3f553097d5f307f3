"""Add an article: check its file, copy it to the seeds, and begin its extraction module."""

from __future__ import annotations

import keyword
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ...schemas import TableModel
from ...schemas.columns import SLUG
from ..errors import Problem, Problems
from ..language import Article, Register
from ..package import seeds
from ..package.seeds import ArticleText
from ..package.writing import clean_folders, has_text, write_files
from .article_file import read_article_file
from .cleaning import Occurrences
from .mentions import slugify
from .name_list import list_unknown_names
from .new_module import annotate_sentences, new_module

FILE_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]*\.txt")


@dataclass(frozen=True, slots=True)
class NewArticle:
    """An article that can be added.

    It has the paths of its seed and its module, what to write there, the flaws that were repaired,
    and the number of its sentences, of the numbers in it, and of the entities that it names;
    and the list of the names that the register may lack.
    """

    text: ArticleText
    seed: Path
    module: Path
    module_text: str
    repairs: tuple[Occurrences, ...]
    sentences: int
    numbers: int
    entities: int
    unknown_names: tuple[str, ...]


def prepare(
    file: Path,
    id: str | None,
    root: Path,
    articles: Sequence[Article],
    register: Register,
    table: TableModel,
    *,
    is_cleaned: bool = False,
) -> NewArticle:
    """Check the article in ``file`` and return what to write for it.

    What a killed command left is removed. ``id`` is by default the name of the file as a slug.
    ``articles`` are the existing ones; ``table`` is the model of their table. With ``is_cleaned``,
    flaws of the text are repaired. Raises Problems if the article cannot be added.
    """
    seeds_folder, modules = root / "seeds", root / "scripts" / "extract"
    clean_folders([seeds_folder, modules])
    text, repairs, character_problems = read_article_file(file, is_cleaned=is_cleaned)
    data = text.encode("utf-8")
    id = slugify(file.stem) if id is None else id
    seed = seeds_folder / file.name
    is_left = _is_left_by_killed_command(file, data, seed, articles)
    module = modules / f"{id.replace('-', '_')}.py"
    duplicates = [] if is_left else _duplicate_problems(file, data, root, articles)
    problems = list(duplicates) or [
        *character_problems,
        *([] if is_left else _name_problems(file, seed)),
        *_id_problems(file, id, module, articles),
    ]
    if problems:
        raise Problems(problems)
    article = ArticleText(id, file.name, seeds.sha256(data), text)
    sentences = annotate_sentences(article, register)
    mentions = [mention.span for sentence in sentences for mention in sentence.mentions]
    return NewArticle(
        article,
        seed,
        module,
        new_module(article, sentences, table, register, repairs),
        repairs,
        len(sentences),
        sum(len(sentence.readings) for sentence in sentences),
        len({mention.entity for sentence in sentences for mention in sentence.mentions}),
        tuple(list_unknown_names(article, mentions)),
    )


def write(article: NewArticle) -> None:
    """Write the seed and the module: both, or none if one cannot be written.

    Raises CannotWrite.
    """
    try:
        write_files({article.seed: article.text.text, article.module: article.module_text})
    except BaseException:  # Ctrl-C can come when both are written.
        if not has_text(article.module, article.module_text) and has_text(
            article.seed, article.text.text
        ):
            article.seed.unlink()
        raise


def _is_left_by_killed_command(
    file: Path, data: bytes, seed: Path, articles: Iterable[Article]
) -> bool:
    """Return whether a killed command copied this file to its seed, but wrote no module."""
    return (
        seed.is_file()
        and not seed.is_symlink()
        and seed.stat().st_size == len(data)
        and seed.read_bytes() == data
        and not seed.samefile(file)
        and all(article.file != seed.name for article in articles)
    )


def _duplicate_problems(
    file: Path, data: bytes, root: Path, articles: Iterable[Article]
) -> Iterator[Problem]:
    """Yield a problem for each seed with the same bytes."""
    ids = {article.file: article.id for article in articles}
    for seed in sorted((root / "seeds").iterdir()):
        if not seed.is_file() or seed.stat().st_size != len(data) or seed.read_bytes() != data:
            continue
        if seed.name in ids:
            existing = f"seeds/{seed.name}, the article {ids[seed.name]!r}"
            remedy = f"extract it in the module of {ids[seed.name]!r}"
        else:
            existing = f"seeds/{seed.name}, which no module extracts"
            remedy = "move it out of seeds/, and give the command its new place"
        yield Problem(
            str(file),
            "the article is in seeds/ already",
            expected="a new one",
            found=existing,
            remedy=remedy,
        )


def _name_problems(file: Path, seed: Path) -> Iterator[Problem]:
    """Yield what is wrong with the name of the file."""
    name = file.name
    if not FILE_NAME.fullmatch(name):
        plain = f"{slugify(file.stem) or 'article'}.txt"
        yield Problem(
            str(file),
            "the name of the file is not plain",
            expected="letters from A to Z, digits, . _ and -, then .txt; no . or - at the "
            "beginning",
            found=repr(name),
            remedy=f"rename the file, for instance to {plain}",
        )
    existing = [p.name for p in sorted(seed.parent.iterdir()) if p.name.lower() == name.lower()]
    if existing:
        yield Problem(
            str(file),
            "the name of the file is taken",
            expected="a name that no seed has, large and small letters apart",
            found=f"seeds/{existing[0]}",
            remedy="rename the file",
        )


def _id_problems(
    file: Path, id: str, module: Path, articles: Iterable[Article]
) -> Iterator[Problem]:
    """Yield what is wrong with the identifier, or with the name of the module that follows."""

    def problem(message: str, *, expected: str, found: str) -> Problem:
        return Problem(
            str(file), message, expected=expected, found=found, remedy="name another: --id SLUG"
        )

    if not re.fullmatch(SLUG, id):
        yield problem(
            "the identifier is not a slug",
            expected="words of small letters from a to z and digits, with hyphens between",
            found=repr(id),
        )
    elif not module.stem.isidentifier() or keyword.iskeyword(module.stem):
        yield problem(
            "the identifier gives no name of a module",
            expected="a slug that begins with a letter and is no word of Python's own",
            found=repr(id),
        )
    elif any(article.id == id for article in articles):
        yield problem("the identifier is taken", expected="one that no article has", found=repr(id))
    elif os.path.lexists(module) or module.with_suffix("").exists():
        existing_module = module if os.path.lexists(module) else module.with_suffix("")
        yield problem(
            "the name of the module is taken",
            expected="a name that is free in scripts/extract",
            found=f"scripts/extract/{existing_module.name}",
        )
