"""Renew what the documents show: `python docs/renew.py` writes the data dictionary and the output in README.

README's first block is a report, the second its table, and the third one of its events with some fields left out.
"""

import json
import re
import subprocess
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
BLOCK = re.compile(r"^```(?:text|json)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def run(*arguments: str, folder: str | Path = ROOT) -> str:
    """What `dateline` prints when it is called in `folder`."""
    command = ["dateline", *arguments]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout


def select(event: Any, shown: Any) -> Any:
    """The fields of `event` that `shown` has."""
    if isinstance(shown, dict):
        return {key: select(event[key], value) for key, value in shown.items()}
    if isinstance(shown, list):
        return [select(each, shown[0]) for each in event]
    return event


def lay_out(event: dict[str, Any]) -> str:
    """The event with its plain values on one line and a line for every other field."""
    plain = [f'"{key}": {json.dumps(value)}' for key, value in event.items() if not isinstance(value, dict | list)]
    rest = [f' "{key}": {json.dumps(value)}' for key, value in event.items() if isinstance(value, dict | list)]
    return "{" + ",\n".join([", ".join(plain), *rest]) + "}\n"


def renew_readme() -> None:
    """Put today's output into README."""
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    report, table, event = BLOCK.findall(text)
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "report.txt").write_text(report, encoding="utf-8")
        printed = run("code", "report.txt", "--format", "table", folder=folder)
        events = [json.loads(line) for line in run("code", "report.txt", folder=folder).splitlines()]
    shown = json.loads(event)
    told = next(each for each in events if (each["type"], each["mode"]) == (shown["type"], shown["mode"]))
    text = text.replace(table, "".join(f"{line.rstrip()}\n" for line in printed.splitlines()))
    readme.write_text(text.replace(event, lay_out(select(told, shown))), encoding="utf-8")


if __name__ == "__main__":
    (ROOT / "docs" / "data-dictionary.md").write_text(run("schema", "--format", "markdown"), encoding="utf-8")
    renew_readme()
