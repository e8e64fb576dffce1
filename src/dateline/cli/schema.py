"""`dateline schema`: the format of the output."""

import click
import msgspec

from dateline.records.dictionary import data_dictionary
from dateline.records.schema import PUBLIC_RECORDS, json_schema


@click.command(name="schema")
@click.argument("record", type=click.Choice(list(PUBLIC_RECORDS)), required=False)
@click.option(
    "--format",
    "output_format",
    type=click.Choice(["json", "markdown"]),
    default="json",
    show_default=True,
    help="JSON Schema, or the data dictionary of all records and tables in Markdown.",
)
def command(record: str | None, output_format: str) -> None:
    """Print the format of the output.

    The JSON Schema of RECORD, or of every record that a line of an output file may hold.
    """
    if output_format == "markdown":
        click.echo(data_dictionary(), nl=False)
    else:
        click.echo(msgspec.json.format(msgspec.json.encode(json_schema(record)), indent=2))
