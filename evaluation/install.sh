#!/usr/bin/env bash
# What an installation weighs and how long it takes, as a section of docs/performance.md (part of `make bench`).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python=${1:-.venv/bin/python}
"$python" -m venv "$work/venv"
"$python" -m pip wheel -qq --disable-pip-version-check --no-deps --wheel-dir "$work" .
wheel=$(du -k "$work"/*.whl | cut -f1)
began=$(date +%s.%N)
"$work/venv/bin/pip" install -qq --disable-pip-version-check --constraint constraints.txt .
taken=$(echo "$(date +%s.%N) $began" | awk '{printf "%.0f", $1 - $2}')
size=$(du -sm "$work/venv" | cut -f1)
printf '\n## Installing\n\n| wheel | environment, all dependencies and pip | `pip install .` |\n|---|---|---|\n'
printf '| %s MB | %s MB | %s s (packages from a near mirror) |\n\n' "$(awk "BEGIN {printf \"%.1f\", $wheel / 1024}")" "$size" "$taken"
printf 'The largest, in MB:'
du -sm "$work"/venv/lib/python3*/site-packages/* | sort -rn | awk 'NR <= 6 {n = split($2, part, "/"); printf "%s %s %s", (NR > 1 ? "," : ""), part[n], $1}'
printf '.\n'
