"""The gazetteer that comes with Dateline, read once."""

import pytest

from dateline.gazetteer import Gazetteer, load_gazetteer


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return load_gazetteer()
