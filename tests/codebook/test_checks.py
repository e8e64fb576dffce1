"""A codebook that contradicts itself is refused, with the file and the line of the contradiction."""

from pathlib import Path

import pytest

from dateline.codebook import CodebookError, load_codebook

FILES = {
    "quads.yaml": """\
- {number: 1, name: verbal cooperation, definition: Words that join.}
- {number: 2, name: material cooperation, definition: Deeds that join.}
- {number: 3, name: verbal conflict, definition: Words that part.}
- {number: 4, name: material conflict, definition: Deeds that part.}
""",
    "contexts.yaml": "- {code: economic, definition: Money., cues: [trade]}\n",
    "sectors.yaml": "- {code: GOV, name: government, rank: primary, definition: Who governs.}\n",
    "types/consult.yaml": """\
code: CONSULT
quad: 1
score: 2.5
recipient: optional
definition: They talk.
clarifications: []
near_misses:
  - wording: "[Kenya] *sent* maize to {Togo}."
    type: AID
    why: It is a gift.
examples:
  - "[Kenya] and [Togo] *met* on Monday."
  - "[Kenya] and [Togo] *talked*."
modes:
  - code: visit
    score: 4
    definition: One goes to the other.
    examples:
      - "[Kenya] *visited* {Togo}."
      - "{Togo} *received* [Kenya]."
""",
    "types/aid.yaml": """\
code: AID
quad: 2
score: 10
recipient: required
definition: It gives.
clarifications: []
near_misses: []
examples:
  - "[Kenya] *gave* {Togo} maize."
  - "[Kenya] *helped* {Togo}."
""",
    "cameo-to-plover.yaml": """\
- {code: "01", gloss: Says, type: null, lost: everything}
- {code: "042", gloss: Visits, type: CONSULT, mode: visit, lost: nothing}
- {code: "071", gloss: Gives, type: AID, contexts: [economic], lost: nothing}
""",
    "plover-to-cameo.yaml": """\
- {type: CONSULT, code: "042", lost: all but the talking}
- {type: CONSULT, mode: visit, code: "042", lost: nothing}
- {type: AID, code: "071", lost: nothing}
""",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "types").mkdir()
    for name, text in FILES.items():
        (tmp_path / name).write_text(text)
    return tmp_path


def test_the_small_codebook_of_these_tests_is_sound(folder: Path) -> None:
    assert list(load_codebook(folder).modes) == [("CONSULT", "visit")]


CONTRADICTIONS = [
    ("quads.yaml", "number: 4", "number: 5", 4, "Expected `int` <= 4"),
    ("quads.yaml", "number: 3", "number: 2", 3, "2 is there already"),
    ("quads.yaml", FILES["quads.yaml"].splitlines()[2] + "\n", "", 3, "the quad 3 is missing. Add it"),
    ("contexts.yaml", "[trade]", "[]", 1, "length >= 1"),
    ("contexts.yaml", "[trade]", "[Trade]", 1, "matching regex"),
    ("contexts.yaml", "definition: Money.", "definition: ''", 1, "length >= 1"),
    ("sectors.yaml", "rank: primary", "rank: first", 1, "Invalid enum value 'first'"),
    ("sectors.yaml", "GOV", "GOVT", 1, "matching regex"),
    ("types/consult.yaml", "score: 2.5", "score: 12", 3, "Expected `float` <= 10"),
    ("types/consult.yaml", "score: 4", "score: -11", 16, "Expected `float` >= -10"),
    ("types/consult.yaml", "quad: 1", "quad: 7", 2, "Expected `int` <= 4"),
    ("types/consult.yaml", "code: CONSULT", "code: TALK", 1, "TALK stands in consult.yaml. Name the file talk.yaml."),
    ("types/consult.yaml", "definition: They talk.\n", "", 1, "missing required field `definition`. Add it."),
    ("types/consult.yaml", "clarifications", "clarification", 1, "unknown field `clarification`"),
    ("types/consult.yaml", "*met*", "met", 12, "the example marks no *trigger*"),
    ("types/consult.yaml", "{Togo} *received*", "{Togo *received*", 20, "the mark { stands alone"),
    ("types/consult.yaml", '  - "[Kenya] and [Togo] *talked*."\n', "", 11, "length >= 2"),
    ("types/consult.yaml", "and [Togo] *talked*", "and [Togo] *met* on Monday", 13, "stands in consult.yaml:12 too"),
    ("types/consult.yaml", "type: AID", "type: TRADE", 9, "there is no type 'TRADE'"),
    ("types/consult.yaml", "type: AID", "type: CONSULT", 8, "near miss of CONSULT is coded as that itself"),
    ("types/consult.yaml", "type: AID", "type: AID\n    mode: food", 10, "AID has no mode 'food'. Its modes: none."),
    ("types/aid.yaml", "*helped* {Togo}", "*helped* Togo", 10, "AID requires a recipient"),
    ("types/aid.yaml", "near_misses: []", "near_misses: [{wording: '*a*', type: AID, why: b}]", 7, "near miss of AID"),
    ("cameo-to-plover.yaml", '"071"', '"71x"', 3, "matching regex"),
    ("cameo-to-plover.yaml", '"071"', '"042"', 3, "'042' is there already, in cameo-to-plover.yaml:2"),
    ("cameo-to-plover.yaml", "type: AID", "type: HELP", 3, "there is no type 'HELP'"),
    ("cameo-to-plover.yaml", "mode: visit", "mode: phone", 2, "CONSULT has no mode 'phone'. Its modes: visit."),
    ("cameo-to-plover.yaml", "[economic]", "[money]", 3, "there is no context 'money'. Choose from contexts.yaml."),
    ("cameo-to-plover.yaml", "null", "null, contexts: [economic]", 1, "a dropped code has contexts"),
    ("cameo-to-plover.yaml", "null", "null, mode: visit", 1, "the mode 'visit' has no type. Give both or neither."),
    ("cameo-to-plover.yaml", "type: null, ", "", 1, "missing required field `type`"),
    ("plover-to-cameo.yaml", 'AID, code: "071"', 'AID, code: "072"', 3, "there is no CAMEO code 072"),
    ("plover-to-cameo.yaml", "mode: visit", "mode: phone", 2, "CONSULT has no mode 'phone'"),
    ("plover-to-cameo.yaml", FILES["plover-to-cameo.yaml"].splitlines()[1], "", 3, "CONSULT visit has no entry"),
    ("plover-to-cameo.yaml", ", lost: nothing}", "}", 2, "missing required field `lost`"),
]


@pytest.mark.parametrize(("name", "sound", "broken", "line", "message"), CONTRADICTIONS)
def test_a_contradiction_is_refused_where_it_stands(
    folder: Path, name: str, sound: str, broken: str, line: int, message: str
) -> None:
    assert sound in FILES[name]
    (folder / name).write_text(FILES[name].replace(sound, broken, 1))
    with pytest.raises(CodebookError) as refusal:
        load_codebook(folder)
    assert str(refusal.value).startswith(f"{folder / name}:{line}: ")
    assert message in str(refusal.value)


def test_a_mode_that_stands_twice_is_refused_at_its_second_place(folder: Path) -> None:
    text = FILES["types/consult.yaml"]
    again = text[text.index("  - code: visit") :].replace("Togo", "Ghana")
    (folder / "types/consult.yaml").write_text(text + again)
    with pytest.raises(CodebookError, match=r"consult\.yaml:21: the mode 'visit' stands twice"):
        load_codebook(folder)


def test_a_mode_cannot_be_its_own_near_miss(folder: Path) -> None:
    near_miss = '    near_misses:\n      - {wording: "*a*", type: CONSULT, mode: visit, why: b}\n'
    (folder / "types/consult.yaml").write_text(FILES["types/consult.yaml"] + near_miss)
    with pytest.raises(CodebookError, match=r"consult\.yaml:22: this near miss of CONSULT visit is coded as that"):
        load_codebook(folder)


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "sectors.yaml").unlink()
    with pytest.raises(FileNotFoundError, match=r"sectors\.yaml"):
        load_codebook(folder)
