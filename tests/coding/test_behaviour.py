"""How the whole coder behaves as a user of a codebook: the tests of Halterman and Keith (2025), where they apply.

- Legal labels, example recovery, order invariance, exclusion rule: as theirs.
- Swapped labels: no name of a type reaches the coder, so it cannot follow one. Of the lexicon this is tested with an
  entry that stands under another type. The network's labels are numbers of outputs, fixed by training. What can be
  swapped in a report is swapped: its sides, its voice, its names.
- Generic labels do not apply, for the same reason: there is nothing to rename.
- Definition recovery does not apply: a definition tells no event, and the coder reads none. Its examples are read.
"""

import re
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path
from typing import get_args

import pytest
from tests.coding.conftest import mentions_of, reader
from tests.coding.insistent import Insistent
from tests.coding.marked_examples import MarkedExample, marked_examples, misses
from tests.coding.shorthand import Code, rows

from dateline.annotation import LanguageModel
from dateline.codebook import load_codebook
from dateline.codebook.lexicon import FOLDER, lexicon_examples, load_lexicon, read_lexicon
from dateline.coding import Coder, EventNetwork
from dateline.corpus import read_corpus
from dateline.records import EventMention, EventStatus

CORPUS = Path(__file__).parents[2] / "corpus" / "dev"
EVERY = 5
"""Of the corpus each fifth report is enough here, of the examples of the lexicon each twentieth."""
PLAIN = (
    "Kenya condemned Sudan.",
    "Soldiers attacked the village.",
    "Police arrested two teachers.",
    "Japan sent food to Nepal.",
    "The prime minister resigned.",
    "Thousands of workers protested in Lima.",
    "The rebels refused to withdraw from the airport.",
    "The general threatened to attack the capital.",
    "The army deployed troops to the border.",
    "Peru expelled the ambassador of Chile.",
    "France praised Ghana.",
    "Ghana promised to send food to Nepal.",
    "The rebels released two hostages.",
    "Unions demanded that the president resign.",
    "Soldiers did not attack the village.",
    "Soldiers may attack the village.",
)


def codes(mentions: list[EventMention]) -> list[tuple[object, ...]]:
    """All that a mention codes, without its ids and the place where it stands."""
    return [
        (*rows([mention]), mention.trigger.text, mention.status, mention.historical, mention.contexts,
         mention.confidence)
        for mention in mentions
    ]  # fmt: skip


@pytest.fixture(scope="module")
def coded_corpus(code_fully: Code) -> list[EventMention]:
    """What the coder makes of a part of the corpus's dev split."""
    reports, problems = read_corpus(CORPUS)
    assert reports and not problems
    texts = ("\n\n".join(sentence.text for sentence in report.sentences) for report in reports[::EVERY])
    return [mention for text in texts for mention in code_fully(text)]


# Legal labels


def test_every_code_is_one_of_the_codebook(coded_corpus: list[EventMention]) -> None:
    codebook = load_codebook()
    assert len({mention.type for mention in coded_corpus}) > 12
    for mention in coded_corpus:
        assert mention.type in codebook.types
        assert mention.mode is None or (mention.type, mention.mode) in codebook.modes
        assert set(mention.contexts) <= set(codebook.contexts)
        assert len(set(mention.contexts)) == len(mention.contexts)
        assert mention.status in get_args(EventStatus)
        assert mention.quad == codebook.quad(mention.type)
        assert mention.score == codebook.score(mention.type, mention.mode)


def test_somebody_takes_part_and_nobody_on_both_sides(coded_corpus: list[EventMention]) -> None:
    for mention in coded_corpus:
        assert mention.actors or mention.recipients
        assert not set(mention.actors) & set(mention.recipients)


def test_a_status_never_says_what_a_type_says_itself(coded_corpus: list[EventMention]) -> None:
    reductions = {(reduction.status, type) for reduction in load_lexicon().reductions for type in reduction.of}
    assert not [mention for mention in coded_corpus if (mention.status, mention.type) in reductions]


@pytest.mark.parametrize("sentence", ["Japan sent food.", "Oslo gave two million krone.", "The bank cut its loans."])
def test_what_needs_a_recipient_is_not_coded_without(code: Code, code_fully: Code, sentence: str) -> None:
    assert without_recipient([*code(sentence), *code_fully(sentence)]) == []


def test_two_givers_are_no_recipient(code: Code) -> None:
    assert without_recipient(code("Japan and Korea sent food.")) == []


def without_recipient(mentions: list[EventMention]) -> list[str]:
    """Those of the mentions that lack the recipient which their type needs."""
    needing = {code for code, event_type in load_codebook().types.items() if event_type.recipient == "required"}
    return rows(mention for mention in mentions if mention.type in needing and not mention.recipients)


# Example recovery


def test_the_examples_of_the_codebook_are_coded_to_their_types(model: LanguageModel, full_coder: Coder) -> None:
    """99 % when this was written."""
    examples = [example._replace(mode=None) for example in _examples_of_types() if example.told]
    assert len(misses(examples, model, full_coder)) < 0.05 * len(examples)


def test_near_misses_are_not_taken_for_what_they_nearly_are(model: LanguageModel, full_coder: Coder) -> None:
    """5 % when this was written."""
    near = [example for example in _examples_of_types() if not example.told]
    assert len(misses(near, model, full_coder)) < 0.1 * len(near)


def _examples_of_types() -> list[MarkedExample]:
    return [example for example in marked_examples() if example.origin.removeprefix("near miss of ")[:1].isupper()]


# Order invariance


def test_the_order_of_sentences_changes_no_code(code_fully: Code) -> None:
    for four in (PLAIN[:4], PLAIN[4:8]):
        alone = {sentence: codes(code_fully(sentence)) for sentence in four}
        for order in permutations(four):
            assert codes(code_fully(" ".join(order))) == [code for sentence in order for code in alone[sentence]]


@pytest.mark.parametrize("sentence", PLAIN)
def test_a_sentence_codes_the_same_wherever_it_stands(code_fully: Code, sentence: str) -> None:
    alone = codes(code_fully(sentence))
    assert alone
    for text in (f"A first sentence tells nothing. {sentence}", f"It rained.\n\n{sentence}\n\nThe sun set at six."):
        assert codes(code_fully(text)) == alone


def test_a_sentence_of_the_corpus_codes_the_same_alone(code_fully: Code, coded_corpus: list[EventMention]) -> None:
    for text in list(dict.fromkeys(mention.sentence.text for mention in coded_corpus))[::EVERY]:
        among = [mention for mention in coded_corpus if mention.sentence.text == text]
        assert codes(code_fully(text)) == codes(among)


def test_the_order_of_reports_changes_no_code(code_fully: Code) -> None:
    forth = [codes(code_fully(text)) for text in PLAIN]
    back = [codes(code_fully(text)) for text in reversed(PLAIN)]
    assert forth == back[::-1]


@pytest.fixture(scope="module")
def reordered(
    model: LanguageModel, network: EventNetwork, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Code, Code]:
    """Lexicon alone and full coder with the files in another order, and their entries from the last to the first."""
    folder = tmp_path_factory.mktemp("predicates")
    files = sorted(FOLDER.glob("*.yaml"))
    for number, file in enumerate(files):
        entries = re.split(r"(?m)^(?=- )", file.read_text("utf-8"))[1:]
        name = file.stem if number < len(files) / 2 else file.stem.upper()  # capitals come first
        text = "".join(entry.rstrip("\n") + "\n" for entry in reversed(entries))
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    lexicon = read_lexicon(folder)
    alone, full = Coder(load_codebook(), lexicon), Coder(load_codebook(), lexicon, network)
    return mentions_of(reader(model, alone)), mentions_of(reader(model, full))


def test_the_order_of_entries_and_files_changes_no_plain_code(code_fully: Code, reordered: tuple[Code, Code]) -> None:
    _, full = reordered
    for sentence in PLAIN:
        assert codes(full(sentence)) == codes(code_fully(sentence))


def test_the_order_of_entries_and_files_hardly_matters_anywhere(code: Code, reordered: tuple[Code, Code]) -> None:
    """One example in 280 when this was written: words with two entries of equal precision that fit both."""
    alone, _ = reordered
    texts = [example.text for _, example in lexicon_examples(load_lexicon())][:: 4 * EVERY]
    changed = [text for text in texts if codes(alone(text)) != codes(code(text))]
    assert len(changed) <= 0.01 * len(texts), changed


@pytest.mark.parametrize(
    "sentence",
    [
        "Ankara reached out to Damascus.",
        "A clinic was hit by a Russian drone.",
        "The ministry ordered two reporters to leave.",
    ],
)
def test_entries_of_equal_precision_have_an_order_of_their_own(
    code: Code, reordered: tuple[Code, Code], sentence: str
) -> None:
    alone, _ = reordered
    assert codes(alone(sentence)) == codes(code(sentence))


# Exclusion rule


def judged(model: LanguageModel, sentence: str, trigger: str, event_type: str) -> Iterator[str]:
    """What coder and network say of a word that the network is sure tells an event of the type, coded or refused."""
    coder = Coder(load_codebook(), load_lexicon(), Insistent(event_type, {trigger}))
    for coded in reader(model, coder)(sentence):
        yield from (mention.type for mention in coded.mentions if trigger in mention.trigger.text.split())
        for why in coded.refused:
            if why.startswith(f"{trigger}: ") and f"({event_type}, event network" in why:
                yield event_type


@pytest.mark.parametrize(
    ("excluded", "allowed", "trigger", "event_type"),
    [
        ("Critics assassinated his character.", "Gunmen assassinated the mayor.", "assassinated", "ASSAULT"),
        (
            "The report alleged that ministers took bribes.",
            "The union alleged that ministers took bribes.",
            "alleged",
            "ACCUSE",
        ),
        ("The drought was blamed on the weather.", "The drought was blamed on the dam's owners.", "blamed", "ACCUSE"),
    ],
)
def test_what_the_codebook_excludes_stays_uncoded_whatever_the_network_says(
    model: LanguageModel, excluded: str, allowed: str, trigger: str, event_type: str
) -> None:
    assert event_type not in judged(model, excluded, trigger, event_type)
    assert event_type in judged(model, allowed, trigger, event_type)


@pytest.mark.parametrize(
    ("sentence", "trigger", "event_type"),
    [
        ("The committee killed the bill.", "killed", "ASSAULT"),
        ("The government attacked the deficit.", "attacked", "ASSAULT"),
        ("The minister met the deadline.", "met", "CONSULT"),
        ("The book was released on Monday.", "released", "RETREAT"),
    ],
)
def test_one_exclusion_is_enough(model: LanguageModel, sentence: str, trigger: str, event_type: str) -> None:
    assert event_type not in judged(model, sentence, trigger, event_type)


@pytest.mark.parametrize(
    "sentence",
    [
        "The storm hit the coast on Monday.",
        "Shares retreated on Monday.",
        "The virus attacked his lungs.",
        "The minister met the deadline.",
        "The earthquake killed two hundred people.",
        "The price of maize has doubled since March.",
    ],
)
def test_the_same_words_of_other_things_tell_nothing(code_fully: Code, sentence: str) -> None:
    assert code_fully(sentence) == []


# Swapped labels


def test_the_lexicon_follows_its_entries_and_no_name_of_a_type(model: LanguageModel, tmp_path: Path) -> None:
    entry = """\
- verb: condemn
  examples:
    - "[The mayor] *condemned* {the raid}."
    - "{The raid} was *condemned* by [both mayors]."
"""
    (tmp_path / "support.yaml").write_text(entry, "utf-8")
    code = mentions_of(reader(model, Coder(load_codebook(), read_lexicon(tmp_path))))
    assert rows(code("Kenya condemned Sudan.")) == ["[Kenya] SUPPORT {Sudan}"]


@pytest.mark.parametrize(
    ("active", "passive", "sides"),
    [
        ("{0} condemned {1}.", "{1} was condemned by {0}.", ("Kenya", "Sudan")),
        ("{0} attacked {1}.", "{1} were attacked by {0}.", ("soldiers", "rebels")),
        ("{0} arrested {1}.", "{1} were arrested by {0}.", ("soldiers", "rebels")),
        ("{0} accused {1} of lying.", "{1} was accused of lying by {0}.", ("Kenya", "Uganda")),
        ("{0} praised {1}.", "{1} was praised by {0}.", ("France", "Ghana")),
    ],
)
def test_sides_swap_with_their_words_and_stay_in_the_passive(
    code_fully: Code, active: str, passive: str, sides: tuple[str, str]
) -> None:
    for first, second in (sides, sides[::-1]):
        told = [_sides(code_fully(_sentence(voice, first, second))) for voice in (active, passive)]
        assert told[0] == told[1]
        ((_, actors, recipients),) = told[0]
        assert (actors, recipients) == ([first], [second])


def test_swapped_sides_keep_the_type(code_fully: Code) -> None:
    forth, back = code_fully("Kenya condemned Sudan."), code_fully("Sudan condemned Kenya.")
    assert [mention.type for mention in forth] == [mention.type for mention in back] == ["ACCUSE"]


@pytest.mark.parametrize("sentence", [sentence for sentence in PLAIN if re.search("Kenya|Japan|Peru|France", sentence)])
@pytest.mark.parametrize(("actor", "recipient"), [("Norway", "Bolivia"), ("Qatar", "Mongolia"), ("Canada", "Chad")])
def test_other_names_of_the_same_kind_keep_type_and_mode(
    code_fully: Code, sentence: str, actor: str, recipient: str
) -> None:
    other = re.sub("Sudan|Nepal|Chile|Ghana", recipient, re.sub("Kenya|Japan|Peru|France", actor, sentence))
    assert other != sentence
    told = [(mention.type, mention.mode) for mention in code_fully(other)]
    assert told == [(mention.type, mention.mode) for mention in code_fully(sentence)]


def _sentence(voice: str, first: str, second: str) -> str:
    text = voice.format(first, second)
    return text[0].upper() + text[1:]


def _sides(mentions: list[EventMention]) -> list[tuple[str, list[str], list[str]]]:
    """Type, actors and recipients of each mention; a capital at the start of the sentence does not count."""
    return [
        (mention.type, [_word(side.text) for side in mention.actors], [_word(side.text) for side in mention.recipients])
        for mention in mentions
    ]


def _word(text: str) -> str:
    return text.lower() if text.lower() in {"soldiers", "rebels"} else text
