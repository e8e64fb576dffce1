"""How fast Dateline is: `python evaluation/speed.py DATA` prints docs/performance.md.

DATA holds syntax/gum-train.conllu (its news) and coreference/meantime-train (Wikinews). Figures are medians.
"""

from __future__ import annotations

import argparse
import os
import platform
import resource
import subprocess
import sys
import time
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from statistics import median

from dateline.annotation import LanguageModel, annotate
from dateline.codebook import load_codebook
from dateline.codebook.lexicon import load_lexicon
from dateline.coding import Coder, EventNetwork, SectorNetwork
from dateline.evaluation.conllu import read_conllu
from dateline.gazetteer import load_gazetteer
from dateline.pipeline import Flow
from dateline.reconcile import group
from dateline.records import Report, content_id
from dateline.resolve import resolve_report

RUNS, SENTENCES = 3, 600
START = """
import time
began = time.perf_counter()
{load}
taken = time.perf_counter() - began
peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))  # getrusage would count the parent
print(taken, int(peak.split()[1]) / 1024)
"""
LOADS = {
    "language model": "from dateline.annotation import LanguageModel; LanguageModel.load()",
    "gazetteer": "from dateline.gazetteer import load_gazetteer; load_gazetteer()",
    "everything": "from dateline.pipeline import Flow; Flow.load()",
}


def gum_news(path: Path) -> Iterator[str]:
    """The raw texts of GUM's news documents."""
    paragraphs: list[str] = []
    for sentence in read_conllu(path):
        comments = " ".join(sentence.comments)
        if "# newdoc" in comments and paragraphs:
            yield "\n".join(paragraphs)
            paragraphs = []
        if "GUM_news_" in comments:
            paragraphs.append(next(line[9:] for line in sentence.comments if line.startswith("# text = ")))
    if paragraphs:
        yield "\n".join(paragraphs)


def meantime_news(folder: Path) -> Iterator[str]:
    """The texts of the MEANTIME articles, a sentence a line, tokens apart."""
    for path in sorted(folder.rglob("*.xml")):
        sentences: dict[str, list[str]] = {}
        for token in ElementTree.parse(path).iter("token"):
            sentences.setdefault(token.attrib["sentence"], []).append(token.text or "")
        yield "\n".join(" ".join(words) for words in sentences.values())


def reports_of(texts: Iterable[str]) -> list[Report]:
    """The texts as dated reports."""
    return [
        Report(id=content_id("r", text), text=text, published="2010-06-15", published_basis="option") for text in texts
    ]


def seconds(work: Callable[[], object]) -> float:
    """The median time of a piece of work."""
    times = []
    for _ in range(RUNS):
        began = time.perf_counter()
        work()
        times.append(time.perf_counter() - began)
    return median(times)


def analyse(model: LanguageModel, sentences: list[list[str]], batch: int) -> None:
    """All sentences, `batch` at once."""
    for start in range(0, len(sentences), batch):
        model.analyse_all(sentences[start : start + batch])


def model_rows(sentences: list[list[str]]) -> Iterator[str]:
    """Sentences a second of the encoder with all decoding, by sentences handed over at once and threads."""
    for threads in (1, 2):
        model = LanguageModel.load(threads)
        model.analyse_all(sentences[:20])
        times = [seconds(partial(analyse, model, sentences, batch)) for batch in (1, 8, 32, len(sentences))]
        rates = [len(sentences) / taken for taken in times]
        yield f"| {threads} | " + " | ".join(f"{rate:.0f}" for rate in rates) + " |"


def run(flow: Flow, reports: list[Report]) -> None:
    """Code all reports."""
    for _ in flow.code(reports):
        pass


def flow_rows(name: str, reports: list[Report]) -> Iterator[str]:
    """Reports and sentences a second from text to events, by threads."""
    characters = sum(len(report.text) for report in reports)
    model = LanguageModel.load()
    sentences = sum(len(model.segment(report.text)) for report in reports)
    for threads in (1, 2):
        flow = Flow.load(threads)
        taken = seconds(partial(run, flow, reports))
        rate = f"{len(reports) / taken:.1f} | {sentences / taken:.0f} | {characters / taken / 1000:.1f}"
        yield f"| {name} | {len(reports)} | {threads} | {rate} |"


def step_rows(reports: list[Report]) -> Iterator[str]:
    """The share of time that each step takes, on one thread."""
    model, gazetteer, coder = (
        LanguageModel.load(),
        load_gazetteer(),
        Coder(load_codebook(), load_lexicon(), EventNetwork(), sectors=SectorNetwork()),
    )
    spent = dict.fromkeys(("segment", "parse, names, roles", "code", "resolve", "group"), 0.0)
    for report in reports:
        marks = [time.perf_counter()]
        model.segment(report.text)
        marks.append(time.perf_counter())
        annotated = annotate(report, model)
        marks.append(time.perf_counter())
        mentions = [mention for sentence in coder.code(annotated) for mention in sentence.mentions]
        marks.append(time.perf_counter())
        resolved = resolve_report(mentions, annotated, gazetteer, coder.sectors(annotated))
        marks.append(time.perf_counter())
        group(resolved)
        marks.append(time.perf_counter())
        for step, begin, end in zip(spent, marks, marks[1:], strict=False):
            spent[step] += end - begin
    spent["parse, names, roles"] -= spent["segment"]  # `annotate` segments once more
    total = sum(spent.values())
    for step, taken in spent.items():
        yield f"| {step} | {100 * taken / total:.0f}% |"


def start_rows() -> Iterator[str]:
    """Seconds to import and load a part, and the memory of a process that did nothing else."""
    for name, load in LOADS.items():
        command = [sys.executable, "-c", START.format(load=load)]
        found = [subprocess.run(command, capture_output=True, text=True, check=True) for _ in range(5)]
        pairs = [tuple(map(float, run.stdout.split())) for run in found]
        yield f"| {name} | {median(pair[0] for pair in pairs):.2f} s | {median(pair[1] for pair in pairs):.0f} MB |"


def document(data: Path) -> Iterator[str]:
    """The lines of docs/performance.md."""
    gum = reports_of(gum_news(data / "syntax/gum-train.conllu"))
    meantime = reports_of(meantime_news(data / "coreference/meantime-train"))
    read = read_conllu(data / "syntax/gum-train.conllu")
    sentences = [[word.form for word in sentence.words] for sentence in read][:SENTENCES]
    length = sum(map(len, sentences)) / len(sentences)
    yield "# Performance\n\nMade by `make bench DATA=folder`; do not edit. Medians of three runs on one machine:"
    yield f"{platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}."
    yield "\n## The language model\n"
    yield f"Sentences a second: encoder and all decoding, {len(sentences)} sentences of GUM, {length:.1f} words on"
    yield "average, given as words. Each sentence runs alone, however many are handed over: see decision 0003.\n"
    yield "| threads | 1 at once | 8 at once | 32 at once | all at once |\n|---|---|---|---|---|"
    yield from model_rows(sentences)
    yield "\n| import and load | time | memory (peak) |\n|---|---|---|"
    yield from start_rows()
    yield "\n## From text to events\n\n| texts | reports | threads | reports a second | sentences | 1,000 characters |"
    yield "|---|---|---|---|---|---|"
    yield from flow_rows("GUM news", gum)
    yield from flow_rows("MEANTIME", meantime)
    yield "\nWhere the time goes (one thread, both sets of texts):\n\n| step | share |\n|---|---|"
    yield from step_rows(gum + meantime)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    yield f"\nMemory of this whole benchmark: {memory:.0f} MB at its peak."


def main() -> None:
    """Print the document."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    for line in document(parser.parse_args().data):
        print(line, flush=True)


if __name__ == "__main__":
    main()
