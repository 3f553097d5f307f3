"""How another article comes in: checked, copied to the seeds, with the beginning of its extraction
module."""

from __future__ import annotations

import keyword
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ...schemas import TableModel
from ...schemas.columns import SLUG
from ..errors import Problem, Problems
from ..language import Article, Register
from ..package import seeds
from ..package.plain_files import NotAPlainFile, open_plain
from ..package.plain_lines import BOM
from ..package.seeds import DIRECTION_CONTROLS, LARGEST_ARTICLE, ArticleText
from ..package.writing import write_files
from .mentions import slugify
from .skeleton import marked, skeleton

FILE_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]*\.txt")

UNFIT = re.compile(
    rf"\r(?!\n)|(?![\r\n])[\x00-\x1f\x7f-\x9f\u2028\u2029{DIRECTION_CONTROLS}]|[\ue000-\uf8ff\U000f0000-\U0010ffff]"
)
"""What a quote, or what stands around it, cannot hold: control characters (a carriage return only
before a line feed), separators of lines, turns of direction, characters of private use."""


WIDEST = 80
"""Characters of a line that a message shows."""


@dataclass(frozen=True, slots=True)
class Newcomer:
    """An article that can come in: where its seed and its module go, what they hold, and how many
    sentences, numbers and known entities were found."""

    text: ArticleText
    seed: Path
    module: Path
    skeleton: str
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
) -> Newcomer:
    """Return what is to be written for the article in ``file``; nothing is written.

    ``id`` is by default the name of the file as a slug; ``articles`` are those that are there,
    ``table`` describes the table of articles. Raises Problems where the article cannot come in.
    """
    data = _read(file)
    words = _decoded(file, data)
    id = slugify(file.stem) if id is None else id
    seed = root / "seeds" / file.name
    module = root / "scripts" / "extract" / f"{id.replace('-', '_')}.py"
    problems = list(_known(file, data, root, articles)) or [
        *_unfit(file, words),
        *_name_problems(file, seed),
        *_id_problems(file, id, module, articles),
    ]
    if problems:
        raise Problems(problems)
    text = ArticleText(id, file.name, seeds.sha256(data), words)
    found = marked(text, register)
    return Newcomer(
        text,
        seed,
        module,
        skeleton(text, found, table),
        len(found),
        sum(len(sentence.readings) for sentence in found),
        len({mention.entity for sentence in found for mention in sentence.mentions}),
    )


def write(newcomer: Newcomer) -> None:
    """Write the seed and the module: both or, where one cannot be written, none.

    Raises CannotWrite.
    """
    write_files({newcomer.seed: newcomer.text.text})
    try:
        write_files({newcomer.module: newcomer.skeleton})
    except BaseException:
        newcomer.seed.unlink()
        raise


def _read(file: Path) -> bytes:
    try:
        with open_plain(file.resolve()) as source:
            data = source.read(LARGEST_ARTICLE + 1)
    except NotAPlainFile as error:
        remedy = "give the path of the text of an article"
        raise _fail(file, "there is no article", "a file", str(error), remedy) from None
    if len(data) > LARGEST_ARTICLE:
        raise _fail(
            file,
            "the article is too large",
            f"at most {LARGEST_ARTICLE:,} bytes",
            "more",
            "keep the text of one article and leave out the rest",
        )
    return data


def _decoded(file: Path, data: bytes) -> str:
    if data.startswith(BOM):
        raise _fail(
            f"{file}:1",
            "the article begins with a byte order mark",
            "UTF-8 text without one",
            "bytes ef bb bf at offset 0",
            "save the file as UTF-8 without a byte order mark",
        )
    try:
        words = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _fail(
            f"{file}:{line}",
            "the article is not UTF-8",
            "UTF-8 text",
            f"byte {data[error.start]:#04x} at offset {error.start}",
            "convert it, as with: iconv -f WINDOWS-1252 -t UTF-8 OLD > NEW",
        ) from None
    if not words.strip():
        found = f"{len(data)} bytes of white space" if data else "an empty file"
        raise _fail(file, "the article is empty", "text", found, "give a file with the text")
    return words


def _unfit(file: Path, words: str) -> Iterator[Problem]:
    """What the words of an article hold that cells cannot."""
    found = list(UNFIT.finditer(words))
    if found:
        sign, start = found[0].group(), found[0].start()
        more = f", and {len(found) - 1} more of such" if len(found) > 1 else ""
        yield Problem(
            f"{file}:{_line(words, start)}",
            "the article holds a character that no quote can hold",
            expected="text in lines that end in LF or CR LF",
            found=f"U+{ord(sign):04X} at offset {start}{more}",
            remedy="take it out of the file, or put a space or a line end in its place",
        )
    for number, line in enumerate(words.split("\n"), 1):
        if not unicodedata.is_normalized("NFC", line):
            yield Problem(
                f"{file}:{number}",
                "the article is not in Unicode normal form C",
                expected=repr(unicodedata.normalize("NFC", line))[:WIDEST],
                found=ascii(line)[:WIDEST],
                remedy="write the file in normal form C, as with: uconv -x any-nfc OLD > NEW",
            )
            return


def _known(file: Path, data: bytes, root: Path, articles: Iterable[Article]) -> Iterator[Problem]:
    """Whether the same bytes are a seed already."""
    owner = {article.file: article.id for article in articles}
    for seed in sorted((root / "seeds").iterdir()):
        if not seed.is_file() or seed.stat().st_size != len(data) or seed.read_bytes() != data:
            continue
        if seed.name in owner:
            found = f"seeds/{seed.name}, the article {owner[seed.name]!r}"
            remedy = f"extract it in the module of {owner[seed.name]!r}"
        else:
            found = f"seeds/{seed.name}, which no module extracts"
            remedy = "move it out of seeds/, and give the command its new place"
        yield Problem(
            str(file),
            "the article is in seeds/ already",
            expected="a new one",
            found=found,
            remedy=remedy,
        )


def _name_problems(file: Path, seed: Path) -> Iterator[Problem]:
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
    taken = [p.name for p in sorted(seed.parent.iterdir()) if p.name.lower() == name.lower()]
    if taken:
        yield Problem(
            str(file),
            "the name of the file is taken",
            expected="a name that no seed has, large and small letters apart",
            found=f"seeds/{taken[0]}",
            remedy="rename the file",
        )


def _id_problems(
    file: Path, id: str, module: Path, articles: Iterable[Article]
) -> Iterator[Problem]:
    def problem(message: str, expected: str, found: str) -> Problem:
        return Problem(
            str(file), message, expected=expected, found=found, remedy="name another: --id SLUG"
        )

    if not re.fullmatch(SLUG, id):
        yield problem(
            "the identifier is not a slug",
            "words of small letters from a to z and digits, with hyphens between",
            repr(id),
        )
    elif not module.stem.isidentifier() or keyword.iskeyword(module.stem):
        yield problem(
            "the identifier gives no name of a module",
            "a slug that begins with a letter and is no word of Python's own",
            repr(id),
        )
    elif any(article.id == id for article in articles):
        yield problem("the identifier is taken", "one that no article has", repr(id))
    elif module.exists() or module.with_suffix("").exists():
        taken = module if module.exists() else module.with_suffix("")
        yield problem(
            "the name of the module is taken",
            "a name that is free in scripts/extract",
            f"scripts/extract/{taken.name}",
        )


def _line(words: str, offset: int) -> int:
    return words.count("\n", 0, offset) + 1


def _fail(place: object, message: str, expected: str, found: str, remedy: str) -> Problems:
    return Problems([Problem(str(place), message, expected=expected, found=found, remedy=remedy)])
