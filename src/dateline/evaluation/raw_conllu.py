"""CoNLL-U sentences made from raw text: a model's own sentences, tokens and words."""

from collections.abc import Iterator, Sequence

from dateline.annotation.analysis import Word
from dateline.evaluation.conllu import Row, Sentence, analysed_rows
from dateline.evaluation.raw_text import ReadSentence


def build_sentences(text: str, read: Sequence[ReadSentence]) -> list[Sentence]:
    """The model's reading of a text as CoNLL-U sentences, with `newpar`, `sent_id` and `text` comments."""
    sentences = []
    end = 0
    for number, sentence in enumerate(read, start=1):
        start, before = sentence.words[0].start, text[end : sentence.words[0].start]
        end = sentence.words[-1].end
        opens = number == 1 or "\n\n" in before
        comments = (f"# sent_id = {number}", f"# text = {' '.join(text[start:end].split())}")
        rows = tuple(_rows(text, sentence))
        sentences.append(Sentence(("# newpar", *comments) if opens else comments, rows))
    return sentences


def _rows(text: str, sentence: ReadSentence) -> Iterator[Row]:
    words = [Row(str(number), text[word.start : word.end]) for number, word in enumerate(sentence.words, start=1)]
    predicted = list(analysed_rows(words, sentence.analysis))
    for first, last in _tokens(sentence.words):
        start, end = sentence.words[first].start, sentence.words[last].end
        space = "_" if text[end : end + 1].isspace() or end == len(text) else "SpaceAfter=No"
        if first == last:
            yield predicted[first]._replace(other=space)
        else:
            yield Row(f"{first + 1}-{last + 1}", text[start:end], other=space)
            yield from predicted[first : last + 1]


def _tokens(words: Sequence[Word]) -> list[tuple[int, int]]:
    """The tokens as (first word, last word): a glued word belongs to the token before it."""
    tokens: list[tuple[int, int]] = []
    for index, word in enumerate(words):
        if word.glued and tokens:
            tokens[-1] = (tokens[-1][0], index)
        else:
            tokens.append((index, index))
    return tokens
