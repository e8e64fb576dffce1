"""Which module reads a source: by its name, and where that says nothing, by its first bytes."""

import re
from collections.abc import Callable, Iterator
from typing import BinaryIO

from dateline.ingest.decode import refuse_signature
from dateline.ingest.document import Document
from dateline.ingest.fields import find_columns
from dateline.ingest.formats.html import read_html
from dateline.ingest.formats.json import read_json, read_json_lines
from dateline.ingest.formats.markdown import read_markdown
from dateline.ingest.formats.parquet import read_parquet
from dateline.ingest.formats.table import read_csv, read_tsv
from dateline.ingest.formats.text import read_plain_text
from dateline.ingest.options import Format
from dateline.ingest.refusal import Refusal
from dateline.records import Exclusion
