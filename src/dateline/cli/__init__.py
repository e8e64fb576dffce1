"""The command line: one module a command, loaded when it is called."""

from importlib import import_module

import click

from dateline import __version__
from dateline.cli.errors import one_line_errors

COMMANDS = {
    "code": "Code reports into events.",
    "annotate": "Write what Dateline sees in reports, below their events.",
    "explain": "Print each sentence with its coded words, and why.",
    "actors": "Look up, explain and import actors.",
    "evaluate": "Score the language model and the coder on annotated text.",
    "corpus": "Check, count and compare marked reports.",
    "schema": "Print the format of the output.",
    "doctor": "Check this installation.",
}


class Commands(click.Group):
    """The commands by name. Their one-line helps stand above, so that `dateline --help` loads none of them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order of use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command from its module, or None."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"dateline.cli.{cmd_name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands into the help."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; whatever stops it is said in one line."""
        with one_line_errors():
            return super().invoke(ctx)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="dateline", message="%(prog)s %(version)s")
def main() -> None:
    """Read news reports and give back, as data, who did what to whom, when, where, and who says so.

    \b
    Exit status:
      0    all input was read
      1    some input was excluded; the summary says why
      2    wrong usage, or the run could not go on
      130  interrupted by Ctrl-C; what was written is whole
    """
