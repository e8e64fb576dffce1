"""What the language model says of a report: tokens, sentences, names, predicates and their roles."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from dateline.records.report import Report
from dateline.records.span import Offset, Words

NameKind = Literal["PER", "ORG", "LOC", "NORP"]
First = Annotated[int, Meta(ge=0, description="Index of the first token.")]
Last = Annotated[int, Meta(ge=0, description="Index behind the last token.")]


class Token(Struct, frozen=True, kw_only=True):
    """A syntactic word. Indices count within the report; a head lies in the same sentence."""

    start: Offset
    end: Offset
    text: Words
    lemma: Annotated[str, Meta(description="Dictionary form.")]
    upos: Annotated[str, Meta(description="Universal part of speech.")]
    xpos: Annotated[str, Meta(description="Penn Treebank part of speech: tells tenses apart.")]
    head: Annotated[int, Meta(description="Index of the head in `tokens`, -1 for a root.")]
    relation: Annotated[str, Meta(description="Universal Dependencies relation to the head, with subtype.")]


class Sentence(Struct, frozen=True, kw_only=True):
    """A sentence: tokens `first` to `last` (excluded)."""

    start: Offset
    end: Offset
    text: Words
    first: First
    last: Last


class Name(Struct, frozen=True, kw_only=True):
    """A name in the text: a person, organisation, place, or a nationality or people."""

    start: Offset
    end: Offset
    text: Words
    kind: Annotated[NameKind, Meta(description="Person, organisation, place, or nationality and people.")]
    first: First
    last: Last


class Role(Struct, frozen=True, kw_only=True):
    """An argument or modifier of a predicate: tokens `first` to `last` (excluded)."""

    label: Annotated[str, Meta(description="PropBank label: ARG0, ARG1, ARGM-TMP, ...")]
    start: Offset
    end: Offset
    text: Words
    first: First
    last: Last


class Predicate(Struct, frozen=True, kw_only=True):
    """A verb or noun with its sense and roles."""

    token: Annotated[int, Meta(description="Index of the predicate in `tokens`.")]
    sense: Annotated[str, Meta(description="PropBank roleset, such as `meet.03`.")]
    roles: tuple[Role, ...] = ()


class AnnotatedReport(Struct, frozen=True, kw_only=True):
    """A report with all its layers. Every span counts in `report.text`."""

    report: Report
    sentences: tuple[Sentence, ...]
    tokens: tuple[Token, ...]
    names: tuple[Name, ...]
    predicates: tuple[Predicate, ...]
