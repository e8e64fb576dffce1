"""A folder of invented reports."""

from pathlib import Path

import pytest

MEETING = """\
Maize and the region
NAIROBI, 14 May 2019 (Lakeside Wire) - The foreign ministers of Kenya and Uganda met in Nairobi on Tuesday.
The price of maize has doubled since March.
"""
ATTACK = """\
Attack near Kidal
Rebels attacked an army convoy near Kidal, the governor said on Monday. Mali condemned the attack.
"""


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Two reports, and a file that is broken."""
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "meeting.txt").write_text(MEETING, encoding="utf-8")
    (folder / "attack.txt").write_text(ATTACK, encoding="utf-8")
    (folder / "broken.json").write_text('{"text": "The ministers m', encoding="utf-8")
    return folder
