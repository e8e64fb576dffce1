"""The language model, loaded once."""

import pytest

from dateline.annotation import LanguageModel


@pytest.fixture(scope="session")
def model() -> LanguageModel:
    return LanguageModel.load()
