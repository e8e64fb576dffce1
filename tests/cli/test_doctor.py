"""`dateline doctor`: what is whole, what is not, and what to do."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from dateline.cli import main
from dateline.network import weights


def test_a_whole_installation_is_well() -> None:
    result = CliRunner().invoke(main, ["doctor"])
    assert result.exit_code == 0, result.output
    checked = [line.split()[1] for line in result.output.splitlines()]
    assert {"Python", "dateline", "onnxruntime", "sentence.onnx", "codebook", "gazetteer"} <= set(checked)
    assert result.output.splitlines()[-1].endswith("-> CONSULT")


def test_a_changed_weight_file_is_named_with_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "roles.onnx").write_bytes(b"cut")
    (tmp_path / "manifest.json").write_text(json.dumps({"files": {"roles.onnx": "0" * 64, "vocab.txt": "0" * 64}}))
    monkeypatch.setattr(weights, "FOLDER", tmp_path)
    monkeypatch.setattr(weights, "MANIFEST", tmp_path / "manifest.json")
    result = CliRunner().invoke(main, ["doctor"])
    failed = [line for line in result.output.splitlines() if line.startswith("FAIL")]
    assert result.exit_code == 2
    assert "roles.onnx" in failed[0]
    assert "install dateline again" in failed[0]
    assert "vocab.txt" in failed[1]
    assert "missing" in failed[1]
