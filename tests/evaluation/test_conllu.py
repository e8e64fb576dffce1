"""CoNLL-U is read and written without loss, and a mistake in a file is named with its line."""

from pathlib import Path

import pytest
from conftest import WriteFile
from hypothesis import given
from hypothesis import strategies as st

from dateline.annotate.analysis import Analysis
from dateline.evaluation import GoldError
from dateline.evaluation.conllu import Row, Sentence, Token, read_conllu, running_text, write_conllu
