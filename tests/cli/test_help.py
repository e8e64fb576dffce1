"""Help and documents keep up with the commands."""

from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from dateline import __version__
from dateline.cli import COMMANDS, main

ROOT = Path(__file__).parents[2]
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def _commands(command: click.Command, path: str) -> Iterator[tuple[str, click.Command]]:
    yield path, command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            assert inner is not None
            yield from _commands(inner, f"{path} {name}")


ALL = dict(_commands(main, "dateline"))


@pytest.mark.parametrize("path", ALL)
def test_every_command_and_option_has_help(path: str) -> None:
    command = ALL[path]
    assert command.help
    for option in command.params:
        assert not isinstance(option, click.Option) or option.help, f"{path} {option.name}"


@pytest.mark.parametrize("name", COMMANDS)
def test_the_list_of_commands_says_what_each_help_begins_with(name: str) -> None:
    assert (ALL[f"dateline {name}"].help or "").split("\n")[0] == COMMANDS[name]


@pytest.mark.parametrize("path", [path for path in ALL if path != "dateline"])
def test_every_command_is_in_the_documents(path: str) -> None:
    assert any(path in document.read_text(encoding="utf-8") for document in DOCUMENTS)


def test_help_lists_the_commands_and_the_exit_statuses() -> None:
    shown = CliRunner().invoke(main, ["--help"]).output
    assert all(f"  {name} " in shown for name in COMMANDS)
    assert all(f"    {status} " in shown for status in (0, 1, 2, 130))


def test_the_version_is_told() -> None:
    assert CliRunner().invoke(main, ["--version"]).output == f"dateline {__version__}\n"


def test_an_unknown_command_is_wrong_usage() -> None:
    assert CliRunner().invoke(main, ["guess"]).exit_code == 2
