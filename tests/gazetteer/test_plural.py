"""Plurals as the roles need them."""

import pytest

from dateline.gazetteer.plural import plural


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("farmer", "farmers"),
        ("police officer", "police officers"),
        ("head of state", "heads of state"),
        ("ministry of foreign affairs", "ministries of foreign affairs"),
        ("woman", "women"),
        ("spokesman", "spokesmen"),
        ("schoolchild", "schoolchildren"),
        ("person", "people"),
        ("embassy", "embassies"),
        ("envoy", "envoys"),
        ("church", "churches"),
        ("boss", "bosses"),
    ],
)
def test_plural(noun: str, expected: str) -> None:
    assert plural(noun) == expected
