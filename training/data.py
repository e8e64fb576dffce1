"""Read the training sets into one sentence record. Origins, licences and hashes stand in `recipe.toml`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

PEOPLES = Path(__file__).with_name("peoples.txt")
NAME_KINDS = ("PER", "ORG", "LOC", "NORP")
CROSSNER = {
    "person": "PER",
    "politician": "PER",
    "organisation": "ORG",
    "politicalparty": "ORG",
    "location": "LOC",
    "country": "LOC",
}
GUM_KINDS = {"person": "PER", "organization": "ORG", "place": "LOC"}
Frame = tuple[int, str, list[tuple[str, int, int]]]


@dataclass
class TrainingSentence:
    """A sentence with the layers its source has; a layer it lacks is None.

    `heads` count from 0 with -1 for the root; `names` are BIO tags; a frame is (predicate, sense, roles), each
    role (label, first, last) with `last` included.
    """

    id: str
    words: list[str]
    space_after: list[bool]
    source: str
    upos: list[str] | None = None
    xpos: list[str] | None = None
    lemmas: list[str] | None = None
    heads: list[int] | None = None
    relations: list[str] | None = None
    names: list[str] | None = None
    frames: list[Frame] | None = None
    starts_paragraph: bool = False
    glued: list[bool] = field(default_factory=list)


def read_conllu(path: Path, source: str, genres: tuple[str, ...] = ()) -> Iterator[TrainingSentence]:
    """The sentences of a CoNLL-U file; with `genres`, only documents whose id has one of them (GUM)."""
    keep, misc_rows, comments = True, [], []
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        comments = [line for line in block.splitlines() if line.startswith("#")]
        for line in comments:
            if line.startswith("# newdoc id = ") and genres:
                keep = any(f"_{genre}_" in line for genre in genres)
        rows = [line.split("\t") for line in block.splitlines() if line and not line.startswith("#")]
        if not rows or not keep:
            continue
        words = [row for row in rows if row[0].isdigit()]
        ranges = {int(row[0].split("-")[0]): row for row in rows if "-" in row[0]}
        spaces, glued = surface(words, ranges)
        misc_rows = [row[9] for row in words]
        yield TrainingSentence(
            id=next(line[12:] for line in comments if line.startswith("# sent_id = ")),
            words=[row[1] for row in words],
            space_after=spaces,
            glued=glued,
            source=source,
            upos=[row[3] for row in words],
            xpos=[row[4] for row in words],
            lemmas=[row[2] for row in words],
            heads=[int(row[6]) - 1 for row in words],
            relations=[row[7] for row in words],
            names=gum_names(words, misc_rows) if source == "gum" else None,
            starts_paragraph=any(line.startswith(("# newpar", "# newdoc")) for line in comments),
        )


def surface(words: list[list[str]], ranges: dict[int, list[str]]) -> tuple[list[bool], list[bool]]:
    """Whether a space follows each word, and whether each word is glued to the one before in one token."""
    spaces, glued, end, range_space = [], [], 0, True
    for number, row in enumerate(words, start=1):
        if number in ranges:
            end = int(ranges[number][0].split("-")[1])
            range_space = "SpaceAfter=No" not in ranges[number][9]
        inside = number < end
        spaces.append(False if inside else range_space if number == end else "SpaceAfter=No" not in row[9])
        glued.append(bool(number <= end and number not in ranges))
    return spaces, glued


def gum_names(words: list[list[str]], misc: list[str]) -> list[str]:
    """BIO tags from GUM's nested entities: proper-noun heads of persons, organisations and places."""
    tags = ["O"] * len(words)
    open_entities: list[tuple[str, str, int]] = []
    spans: list[tuple[int, int, str, int]] = []
    for index, field_ in enumerate(misc):
        match = re.search(r"Entity=([^|]*)", field_)
        for piece in re.findall(r"\([^()]+\)?|[^()]+\)", match.group(1)) if match else []:
            if piece.startswith("("):
                parts = piece.strip("()").split("-")
                heads = parts[5] if len(parts) > 5 else "1"
                open_entities.append((parts[0], f"{parts[1]}:{heads}", index))
            if piece.endswith(")"):
                number = piece.strip("()").split("-")[0]
                for position in range(len(open_entities) - 1, -1, -1):
                    if open_entities[position][0] == number:
                        _, kind_heads, first = open_entities.pop(position)
                        kind, heads = kind_heads.split(":")
                        head = int(re.match(r"\d+", heads).group()) if re.match(r"\d+", heads) else 1  # type: ignore[union-attr]
                        spans.append((first, index, kind, first + head - 1))
                        break
    for first, last, kind, head in sorted(spans, key=lambda span: span[0] - span[1]):
        if kind in GUM_KINDS and head <= last and words[head][3] == "PROPN" and tags[head] == "O":
            start, end = head, head
            while start > first and words[start - 1][3] == "PROPN":
                start -= 1
            while end < last and (words[end + 1][3] == "PROPN" or proper_continues(words, end + 1, last)):
                end += 1
            tags[start : end + 1] = [f"B-{GUM_KINDS[kind]}"] + [f"I-{GUM_KINDS[kind]}"] * (end - start)
    return tags


def proper_continues(words: list[list[str]], index: int, last: int) -> bool:
    """Whether a name goes on over `of (the)`: "University of Oslo"."""
    if words[index][1] not in {"of", "for", "-", "&"}:
        return False
    after = index + 1 + (index + 1 <= last and words[index + 1][1] == "the")
    return after <= last and words[after][3] == "PROPN"


def read_names(path: Path) -> dict[str, tuple[list[str], list[str]]]:
    """Sentence id -> (words, BIO tags) of a Universal NER file."""
    sentences, name, words, tags = {}, "", [], []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("# sent_id = "):
            name = line[12:]
        elif line and not line.startswith("#"):
            columns = line.split("\t")
            words.append(columns[1])
            tags.append(columns[2] if columns[2][2:] in NAME_KINDS else "O")
        elif not line and words:
            sentences[name] = (words, tags)
            words, tags = [], []
    return sentences


def read_crossner(path: Path) -> Iterator[TrainingSentence]:
    """The sentences of a CrossNER file, with its types mapped onto ours."""
    for number, block in enumerate(path.read_text(encoding="utf-8").strip().split("\n\n")):
        rows = [line.split("\t") for line in block.splitlines()]
        words = [row[0] for row in rows]
        tags = [f"{row[1][:2]}{CROSSNER[row[1][2:]]}" if row[1][2:] in CROSSNER else "O" for row in rows]
        yield TrainingSentence(
            f"crossner-{number}", words, [True] * len(words), "crossner", names=with_peoples(words, tags)
        )


def peoples() -> set[str]:
    """Nationalities and peoples, with plurals."""
    words = {
        word
        for line in PEOPLES.read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
        for word in line.split()
    }
    return words | {f"{word}s" for word in words}


def with_peoples(words: list[str], tags: list[str], known: set[str] = peoples()) -> list[str]:  # noqa: B008
    """The tags with nationalities and peoples added where nothing else stands, or a lone person ("Afghans")."""
    lone = [tag == "B-PER" and after[:1] != "I" for tag, after in zip(tags, [*tags[1:], "O"], strict=True)]
    return [
        "B-NORP" if word in known and (tag == "O" or alone) else tag
        for word, tag, alone in zip(words, tags, lone, strict=True)
    ]


def read_ewt(data: Path, split: str) -> list[TrainingSentence]:
    """EWT with names (Universal NER) and roles (PropBank) where their words agree with the trees."""
    names = read_names(data / f"names/uner-ewt-{split}.iob2")
    roles = json.loads((data / "roles/propbank-ewt.json").read_text(encoding="utf-8"))
    sentences = list(read_conllu(data / f"syntax/ewt-{split}.conllu", "ewt"))
    for sentence in sentences:
        words, tags = names.get(sentence.id, ([], []))
        if words == sentence.words:
            sentence.names = with_peoples(words, tags)
        if sentence.id in roles:
            sentence.frames = [(p, sense, [tuple(r) for r in found]) for p, sense, found, _ in roles[sentence.id]]
    return sentences


def read_gum(data: Path, split: str) -> list[TrainingSentence]:
    """GUM: syntax, and names derived from its entities."""
    sentences = list(read_conllu(data / f"syntax/gum-{split}.conllu", "gum"))
    for sentence in sentences:
        sentence.names = with_peoples(sentence.words, sentence.names or [])
    return sentences
