"""Bytes to reports: plain text, Markdown, HTML, JSON, tables, packed or not, with what is known about them.

Sources are found (`sources`), opened (`streams`) and split into documents by one module per format (`formats/`);
each document's head is read (`layout`) and the document settles into a Report or, with a reason, an Exclusion.
"""

from dateline.ingest.options import ReadOptions
from dateline.ingest.reading import read, read_text

__all__ = ["ReadOptions", "read", "read_text"]
