"""The examples of the codebook are tests: the coder codes them as marked, but for a frozen list of known misses."""

from tests.coding.marked_examples import load_known_misses, marked_examples, misses

from dateline.annotation import LanguageModel
from dateline.coding import Coder

ADVICE = "Run `python -m tests.coding.regenerate` and read the difference before you commit it."


def test_exactly_the_known_misses_are_missed(model: LanguageModel, coder: Coder) -> None:
    missed = {(miss.origin, miss.text): miss for miss in misses(marked_examples(), model, coder)}
    known = load_known_misses()
    worse = [miss for example, miss in missed.items() if example not in known]
    assert not worse, f"These were coded as marked, and are no longer. If that cannot be helped: {ADVICE}"
    better = known - missed.keys()
    assert not better, f"These are coded as marked now, or have left the codebook. {ADVICE}"


def test_nine_of_ten_examples_are_coded_as_marked() -> None:
    assert len(load_known_misses()) < 0.1 * len(marked_examples())
