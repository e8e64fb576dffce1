#!/usr/bin/env bash
# Every accuracy table: `make evaluate DATA=folder`. The tables are committed, so that a change shows as a difference.
set -euo pipefail
data=$1 out=evaluation/results
table() { # NAME COMMAND...: one table, whose first line says how to make it
  local name=$1; shift
  { echo "\$ dateline evaluate ${*//$data/DATA}"; echo; dateline evaluate "$@"; } > "$out/$name.txt"
  echo "$out/$name.txt" >&2
}
mkdir -p "$out"
table syntax-ewt-test syntax "$data/syntax/ewt-test.conllu"
table syntax-ewt-test-raw syntax "$data/syntax/ewt-test.conllu" --raw
table syntax-gum-dev syntax "$data/syntax/gum-dev.conllu"
table syntax-gum-dev-raw syntax "$data/syntax/gum-dev.conllu" --raw
table names-uner-ewt-test names "$data/names/uner-ewt-test.iob2"
table names-worldwide-dev names "$data/names/worldwide-dev-only.bio.tsv"
table roles-ewt-test roles "$data/roles/propbank-ewt.json" --trees "$data/syntax/ewt-test.conllu"
