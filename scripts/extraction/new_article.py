"""Add an article: check its file, copy it to the seeds, and begin its extraction module."""

from __future__ import annotations

import keyword
import os
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ...schemas import TableModel
from ...schemas.columns import SLUG
from ..errors import Problem, Problems
from ..language import Article, Register
from ..limits import MAX_ARTICLE_SIZE
from ..package import seeds
from ..package.plain_files import NotAPlainFile, open_plain
from ..package.plain_lines import BOM
from ..package.seeds import DIRECTION_CONTROLS, ArticleText
from ..package.writing import write_files
from .mentions import slugify
from .new_module import annotate_sentences, new_module

FILE_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]*\.txt")

UNQUOTABLE = re.compile(
    rf"\r(?!\n)|(?![\r\n])[\x00-\x1f\x7f-\x9f\u2028\u2029{DIRECTION_CONTROLS}]|[\ue000-\uf8ff\U000f0000-\U0010ffff]"
)
"""Characters that a quote, its prefix or its suffix cannot hold: control characters, separators of
lines, changes of the writing direction, private use. A carriage return may end a line."""

SHOWN_WIDTH = 80
"""Characters of a line that a message shows."""


@dataclass(frozen=True, slots=True)
class NewArticle:
    """An article that can be added.

    It has the paths of its seed and its module, what to write there, and the number of its
    sentences, of the numbers in it, and of the entities that it names.
    """

    text: ArticleText
    seed: Path
    module: Path
    module_text: str
    sentences: int
    numbers: int
    entities: int


def prepare(
    file: Path,
    id: str | None,
    root: Path,
    articles: Sequence[Article],
    register: Register,
    table: TableModel,
) -> NewArticle:
    """Check the article in ``file`` and return what to write for it.

    ``id`` is by default the name of the file as a slug. ``articles`` are the existing ones;
    ``table`` is the model of their table. Raises Problems if the article cannot be added.
    """
    data = _read(file)
    text = _decode(file, data)
    id = slugify(file.stem) if id is None else id
    seed = root / "seeds" / file.name
    module = root / "scripts" / "extract" / f"{id.replace('-', '_')}.py"
    problems = list(_duplicate_problems(file, data, root, articles)) or [
        *_character_problems(file, text),
        *_name_problems(file, seed),
        *_id_problems(file, id, module, articles),
    ]
    if problems:
        raise Problems(problems)
    article = ArticleText(id, file.name, seeds.sha256(data), text)
    sentences = annotate_sentences(article, register)
    return NewArticle(
        article,
        seed,
        module,
        new_module(article, sentences, table, register),
        len(sentences),
        sum(len(sentence.readings) for sentence in sentences),
        len({mention.entity for sentence in sentences for mention in sentence.mentions}),
    )


def write(article: NewArticle) -> None:
    """Write the seed and the module: both, or none if one cannot be written.

    Raises CannotWrite.
    """
    write_files({article.seed: article.text.text})
    try:
        write_files({article.module: article.module_text})
    except BaseException:
        article.seed.unlink()
        raise


def _read(file: Path) -> bytes:
    try:
        with open_plain(Path(os.path.realpath(file))) as source:
            data = source.read(MAX_ARTICLE_SIZE + 1)
    except NotAPlainFile as error:
        raise _fail(
            file,
            "there is no article",
            expected="a file",
            found=str(error),
            remedy="give the path of the text of an article",
        ) from None
    if len(data) > MAX_ARTICLE_SIZE:
        raise _fail(
            file,
            "the article is too large",
            expected=f"at most {MAX_ARTICLE_SIZE:,} bytes",
            found="more",
            remedy="keep the text of one article and leave out the rest",
        )
    return data


def _decode(file: Path, data: bytes) -> str:
    """Return the text of the article. Raises Problems if it is not UTF-8 or has no words."""
    if data.startswith(BOM):
        raise _fail(
            f"{file}:1",
            "the article begins with a byte order mark",
            expected="UTF-8 text without one",
            found="bytes ef bb bf at offset 0",
            remedy="save the file as UTF-8 without a byte order mark",
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _fail(
            f"{file}:{line}",
            "the article is not UTF-8",
            expected="UTF-8 text",
            found=f"byte {data[error.start]:#04x} at offset {error.start}",
            remedy="convert it, as with: iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW",
        ) from None
    if not text.strip():
        contents = f"{len(data)} bytes of white space" if data else "an empty file"
        raise _fail(
            file,
            "the article is empty",
            expected="text",
            found=contents,
            remedy="give a file with the text",
        )
    return text


def _character_problems(file: Path, text: str) -> Iterator[Problem]:
    """Yield what is wrong with the characters of an article: cells could not hold them."""
    matches = list(UNQUOTABLE.finditer(text))
    if matches:
        character, start = matches[0].group(), matches[0].start()
        more = f", and {len(matches) - 1} more of such" if len(matches) > 1 else ""
        yield Problem(
            f"{file}:{text.count(chr(10), 0, start) + 1}",
            "the article holds a character that no quote can hold",
            expected="text in lines that end in LF or CR LF",
            found=f"U+{ord(character):04X} at offset {start}{more}",
            remedy="take it out of the file, or put a space or a line end in its place",
        )
    for number, line in enumerate(text.split("\n"), 1):
        if not unicodedata.is_normalized("NFC", line):
            yield Problem(
                f"{file}:{number}",
                "the article is not in Unicode normal form C",
                expected=repr(unicodedata.normalize("NFC", line))[:SHOWN_WIDTH],
                found=ascii(line)[:SHOWN_WIDTH],
                remedy="write the file in normal form C, as with: uconv -x any-nfc OLD > NEW",
            )
            return


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
    elif module.exists() or module.with_suffix("").exists():
        existing_module = module if module.exists() else module.with_suffix("")
        yield problem(
            "the name of the module is taken",
            expected="a name that is free in scripts/extract",
            found=f"scripts/extract/{existing_module.name}",
        )


def _fail(place: object, message: str, *, expected: str, found: str, remedy: str) -> Problems:
    return Problems([Problem(str(place), message, expected=expected, found=found, remedy=remedy)])
