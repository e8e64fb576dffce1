#!/usr/bin/env bash
# Every accuracy table: `make evaluate DATA=folder`. The tables are committed, so that a change shows as a difference.
set -euo pipefail
data=$1 out=evaluation/results
table() { # NAME COMMAND...: one table, whose first line says how to make it
  local name=$1; shift
  { echo "\$ dateline ${*//$data/DATA}"; echo; dateline "$@"; } > "$out/$name.txt"
  echo "$out/$name.txt" >&2
}
mkdir -p "$out"
table syntax-ewt-test evaluate syntax "$data/syntax/ewt-test.conllu"
table syntax-ewt-test-raw evaluate syntax "$data/syntax/ewt-test.conllu" --raw
table syntax-gum-dev evaluate syntax "$data/syntax/gum-dev.conllu"
table syntax-gum-dev-raw evaluate syntax "$data/syntax/gum-dev.conllu" --raw
table names-uner-ewt-test evaluate names "$data/names/uner-ewt-test.iob2"
table names-worldwide-dev evaluate names "$data/names/worldwide-dev-only.bio.tsv"
table roles-ewt-test evaluate roles "$data/roles/propbank-ewt.json" --trees "$data/syntax/ewt-test.conllu"
table dates-meantime evaluate dates "$data/coreference/meantime-train"
table dates-gum-dev evaluate dates "$data/syntax/gum-dev.conllu"
table places-lgl-dev evaluate places "$data/places/lgl-dev-only.xml"
table places-geovirus-dev evaluate places "$data/places/geovirus-dev-only.xml"
table attribution-polnear-dev evaluate attribution "$data/attribution/polnear-dev-only"
table counts-muc4-dev evaluate counts "$data/casualties/muc4-dev.jsonl"
table events-dev evaluate events corpus/dev
table events-test evaluate events corpus/test
table factuality-uds-dev evaluate factuality "$data/factuality/uds_ih2_dev.jsonl"
table factuality-meantime evaluate factuality "$data/coreference/meantime-train"
table plv-dev evaluate plv "$data/events/plv-dev-only.tsv"
table corpus corpus count corpus
table agreement corpus agree corpus/test evaluation/agreement
table participants-dev evaluate participants corpus/dev
table participants-test evaluate participants corpus/test
