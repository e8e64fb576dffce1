"""The predicate lexicon is whole, agrees with the codebook, and refuses entries that cannot be right."""

from collections import Counter
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.codebook import CodebookError, Example, load_codebook
from dateline.codebook.composition import composition_examples, load_compositions, load_reductions, load_refusals
from dateline.codebook.lexicon import Entry, Lexicon, lexicon_examples, load_lexicon, read_lexicon
from dateline.codebook.word_classes import WordSet
from dateline.records import NameKind

IRREGULAR_FORMS = {"go": "went"}
EXAMPLES = """\
  examples:
    - "[The mayor] *condemned* {the raid}."
    - "{The raid} was *condemned* by [both mayors]."
"""


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


@pytest.fixture(scope="module")
def examples(lexicon: Lexicon) -> list[tuple[Entry, Example]]:
    return list(lexicon_examples(lexicon))


def read(folder: Path, text: str, name: str = "accuse.yaml") -> Lexicon:
    (folder / name).write_text(text, "utf-8")
    return read_lexicon(folder)


def test_every_type_and_mode_has_words(examples: list[tuple[Entry, Example]]) -> None:
    codebook = load_codebook()
    told = {(entry.type, entry.mode) for entry, _ in examples}
    assert {type for type, _ in told} == set(codebook.types)
    assert set(codebook.modes) <= told


def test_the_plain_words_of_news_are_there(lexicon: Lexicon) -> None:
    verbs = {"arrest", "attack", "condemn", "detain", "expel", "free", "investigate", "kill", "meet", "release", "sue"}
    nouns = {
        "airstrike",
        "arrest",
        "attack",
        "ceasefire",
        "meeting",
        "protest",
        "sanction",
        "talk",
        "visit",
        "withdrawal",
    }
    assert verbs <= set(lexicon.verbs)
    assert nouns <= set(lexicon.nouns)


def test_words_of_saying_tell_no_event(lexicon: Lexicon) -> None:
    assert not {"say", "state", "report", "note", "add", "explain"} & set(lexicon.verbs)


def test_no_sentence_stands_twice(examples: list[tuple[Entry, Example]]) -> None:
    composed = [example.text for _, _, example in composition_examples()]
    sentences = Counter([example.text for _, example in examples] + composed)
    assert [sentence for sentence, times in sentences.items() if times > 1] == []


def test_the_trigger_of_an_example_is_a_form_of_the_word(examples: list[tuple[Entry, Example]]) -> None:
    wrong = [f"{entry.origin}: {example.text}" for entry, example in examples if not is_triggered(entry, example)]
    assert wrong == []


def is_triggered(entry: Entry, example: Example) -> bool:
    words = " ".join(trigger.text for trigger in example.triggers).lower().split()
    stems = [spelling[: max(1, min(len(spelling) - 2, 3))] for spelling in entry.spellings]
    forms = [IRREGULAR_FORMS.get(spelling, spelling) for spelling in entry.spellings]
    return any(word.startswith(stem) for word in words for stem in [*stems, *forms]) or any(
        word[0] == spelling[0] for word in words for spelling in entry.spellings if entry.pos == "verb"
    )


def test_examples_mark_only_sides_that_the_entry_has(examples: list[tuple[Entry, Example]]) -> None:
    wrong = [
        f"{entry.origin}: {example.text}"
        for entry, example in examples
        if (example.recipients and not entry.recipient) or (example.actors and not entry.actor)
    ]
    assert wrong == []


def test_most_examples_of_a_mutual_entry_mark_two_sides(examples: list[tuple[Entry, Example]]) -> None:
    sides = [len(example.actors) for entry, example in examples if entry.mutual]
    assert sum(side >= 2 for side in sides) > 0.75 * len(sides)


def test_composed_types_exist() -> None:
    codebook = load_codebook()
    known = {*codebook.types, *(f"{type}.{mode}" for type, mode in codebook.modes), "any"}
    known |= {f"{type}.None" for type in codebook.types}
    named = [(rule.of, rule.type, rule.mode) for composition in load_compositions() for rule in composition.rules]
    named += [(reduction.of, reduction.type, reduction.mode) for reduction in load_reductions()]
    named += [(refusal.of, refusal.type, refusal.mode) for refusal in load_refusals()]
    assert {name for of, _, _ in named for name in of} <= known
    assert {f"{type}.{mode}" if mode else type for _, type, mode in named} - {None} <= known


def test_every_rule_of_composition_has_two_examples() -> None:
    rules = [(composition.name, rule) for composition in load_compositions() for rule in composition.rules]
    assert [name for name, rule in rules if len(rule.examples) < 2] == []


def test_the_most_demanding_entry_is_tried_first(tmp_path: Path) -> None:
    general = f"- verb: condemn\n{EXAMPLES}"
    classed = f"- verb: condemn\n  when: {{subject: [<officials>]}}\n{EXAMPLES}"
    precise = f"- verb: condemn\n  when: {{subject: [mayor]}}\n{EXAMPLES}"
    entries = read(tmp_path, general + classed + precise).verbs["condemn"]
    assert [[*entry.when.values()] for entry in entries] == [[WordSet(["mayor"])], [WordSet(["<officials>"])], []]


def test_a_word_is_found_under_each_of_its_spellings(tmp_path: Path) -> None:
    lexicon = read(tmp_path, f"- verb: [criticise, criticize]\n{EXAMPLES}")
    assert lexicon.verbs["criticise"] == lexicon.verbs["criticize"]
    assert len(list(lexicon_examples(lexicon))) == 2


def test_prepositions_that_yaml_takes_for_truth_stay_words(tmp_path: Path) -> None:
    entry = read(tmp_path, f"- verb: call\n  particle: off\n  recipient: [on]\n{EXAMPLES}").verbs["call"][0]
    assert (entry.particle, entry.recipient) == ("off", ("on",))


@pytest.mark.parametrize(
    ("text", "line", "wrong"),
    [
        ("- verb: condemn\n  mode: shout\n" + EXAMPLES, 2, "no type and mode ACCUSE.shout"),
        ("- verb: condemn\n  contexts: [weather]\n" + EXAMPLES, 2, "no context weather"),
        ("- verb: condemn\n  recipient: [objekt]\n" + EXAMPLES, 2, "no place 'objekt'"),
        ("- verb: condemn\n  when: {object: [<gods>]}\n" + EXAMPLES, 2, "no class <gods>"),
        ("- verb: condemn\n  mutual: true\n  recipient: [object]\n" + EXAMPLES, 3, "a mutual entry has no recipient"),
        ("- verb: condemn\n  moood: x\n" + EXAMPLES, 1, "unknown field"),
        ('- verb: condemn\n  examples:\n    - "[X] *condemned* {Y}."\n', 2, "fewer than two examples"),
        ("- verb: condemn\n  noun: condemnation\n" + EXAMPLES, 1, "more than one"),
        (f"- verb: condemn\n{EXAMPLES}- verb: condemn\n{EXAMPLES}", 5, "stands already at accuse.yaml:1"),
    ],
)
def test_an_entry_that_cannot_be_right_is_named_by_file_and_line(
    tmp_path: Path, text: str, line: int, wrong: str
) -> None:
    with pytest.raises(CodebookError, match=wrong) as caught:
        read(tmp_path, text)
    assert (caught.value.file.name, caught.value.line) == ("accuse.yaml", line)


def test_a_file_of_no_type_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CodebookError, match="no type SHOUT"):
        read(tmp_path, f"- verb: condemn\n{EXAMPLES}", name="shout.yaml")


@given(st.sampled_from(["minister", "rocket", "glacier", "Lisbon"]), st.sampled_from((None, *get_args(NameKind))))
def test_a_class_holds_what_its_parts_hold(lemma: str, name: NameKind | None) -> None:
    parts = ["<people>", "<forces>", "<armed_groups>", "<authorities>", "<organizations>"]
    if any(WordSet([part]).accepts(lemma, name) for part in parts):
        assert WordSet(["<parties>"]).accepts(lemma, name)


def test_any_is_anything() -> None:
    assert WordSet(["any"]).accepts("zebra")
    assert not WordSet(["mayor"]).accepts("zebra")
    assert WordSet(["<officials>"]).accepts("Mayor")
