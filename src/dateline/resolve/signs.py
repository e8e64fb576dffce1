"""What speaks for and against an entity as the one that a reference means: signs, by name, which the model weighs."""

from collections.abc import Iterator, Sequence

from dateline.resolve.mentions import Mention
from dateline.resolve.reference_words import load_words
from dateline.resolve.tree import Tree

_SHARED = {"she": "he", "i": "we"}
"""Sorts that are weighed alike."""


def shared_sort(mention: Mention) -> str:
    """The sort that a reference is weighed as."""
    return _SHARED.get(mention.sort or "", mention.sort or "none")


def signs_of_nobody(one: Mention, is_repeated: bool) -> Iterator[str]:
    """What speaks for and against a reference meaning nobody that was named."""
    sort = shared_sort(one)
    yield f"{sort} nobody"
    yield f"{sort} nobody lead {one.sentence <= 1}"
    yield f"nobody word {one.lemma if sort == 'noun' else one.word}"
    if sort in ("noun", "count"):
        yield f"nobody determiner {one.determiner} {one.is_plural}"
        yield f"nobody extended {one.is_extended} {one.determiner}"
        yield f"nobody thing {one.thing}"
        yield f"nobody role {one.role}"
        yield f"nobody repeated {is_repeated} {one.determiner}"
        yield f"nobody all {is_repeated} {one.determiner} {one.is_extended} {one.thing}"
        yield f"nobody counted {one.counted is not None} {one.lemma in load_words()['sides']}"
    else:
        yield f"{sort} nobody relation {one.relation}"
        yield f"{sort} nobody quoted {one.is_quoted}"


def signs(one: Mention, known: Sequence[Mention], rank: int, fitting: int) -> Iterator[str]:
    """What speaks for and against an entity; `known` are its phrases within reach, `rank` and `fitting` say how many
    entities, or entities of the same number and kind, stand nearer."""
    sort, last = shared_sort(one), known[-1]
    naming = best(known)
    distance = min(abs(one.sentence - last.sentence), 4)
    near, what = min(distance, 2), naming.thing
    yield f"{sort} distance {distance}"
    yield f"{sort} rank {rank} {near}"
    yield f"{sort} fitting {fitting}"
    yield f"{sort} thing {what}"
    yield f"{sort} thing {what} {near}"
    yield f"{sort} times {min(len(known), 4)}"
    yield f"{sort} lead {known[0].sentence if known[0].sentence < 2 else 2} {near}"
    yield f"{sort} number {one.number} {naming.number}"
    yield f"{sort} determiner {naming.determiner}"
    yield f"{sort} agent {last.agent} {near}"
    yield f"{sort} relation {last.relation} {near}"
    yield f"{sort} order {last.head < one.head} {distance}"
    if sort == "noun":
        yield from _noun_signs(one, known, naming)
        if one.counted:
            yield f"noun counted {one.counted == naming.counted} {naming.number} {one.lemma in load_words()['sides']}"
        return
    yield f"pronoun main {last.is_main_subject} {last.number == one.number} {near} {one.clause}"
    yield f"pronoun first {last.is_first} {near}"
    yield f"{sort} main {last.is_main_subject} {near}"
    yield f"pronoun rank {rank} {near}"
    yield f"pronoun fitting {fitting} {near}"
    yield f"pronoun relation {last.relation} {near}"
    yield f"pronoun agent {last.agent} {near}"
    yield f"pronoun times {min(len(known), 4)}"
    yield f"pronoun parallel {last.relation == one.relation} {one.relation} {near}"
    yield f"pronoun same {_last_pronoun(one, known)}"
    yield f"{sort} parallel {last.relation == one.relation} {one.relation} {near}"
    yield f"{sort} owner {one.is_owner} {last.is_owner} {near}"
    yield f"{sort} speaks {any(m.speaks and abs(m.sentence - one.sentence) < 2 for m in known)} {one.is_quoted} {near}"
    yield f"{sort} quoted {one.is_quoted} {last.is_quoted} {one.quotation == last.quotation}"
    yield f"{sort} same pronoun {_last_pronoun(one, known)}"
    yield f"{sort} word {one.word} {what}"
    yield f"{sort} said {one.speaks} {what}"
    if distance == 0:
        yield from _signs_in_sentence(one, last)
    if sort == "he":
        genders = {m.gender for m in known if not m.is_pronoun and m.gender is not None}
        yield f"gender {min(genders) == one.gender if genders else one.sort}"
    if sort == "count":
        yield f"count thing {one.word} {what}"
    if one.counted:
        yield f"counted {one.counted == naming.counted} {naming.counted is not None}"


def best(known: Sequence[Mention]) -> Mention:
    """The most telling phrase of an entity: a name before a description, a description before a pronoun."""
    return min(known, key=lambda m: (m.is_pronoun, m.sort is not None))


def _last_pronoun(one: Mention, known: Sequence[Mention]) -> str:
    same = [m.sentence for m in known if m.sort == one.sort]
    return str(min(one.sentence - max(same), 3)) if same else "none"


def _signs_in_sentence(one: Mention, last: Mention) -> Iterator[str]:
    """How the two stand to each other in one sentence."""
    sort, tree = shared_sort(one), one.reading.tree
    above = list(tree.ancestors(one.head))
    if one.token.head == last.token.head:
        yield f"{sort} same verb {one.relation} {last.relation} {one.is_owner}"
    if last.token.head in above:
        yield f"{sort} commanded {last.relation} {_clause(tree, one.head, last.token.head)} {one.relation}"
        yield f"pronoun commanded {last.relation} {_clause(tree, one.head, last.token.head)} {one.relation}"
    else:
        yield f"{sort} apart {last.relation} {one.relation}"
    if last.head in above:
        yield f"{sort} inside {_clause(tree, one.head, last.head)} {one.is_owner}"


def _clause(tree: Tree, low: int, high: int) -> str:
    """The clause relation right below `high` on the way from `low` up."""
    below = low
    for index in (low, *tree.ancestors(low)):
        if index == high:
            break
        below = index
    return tree.tokens[below].relation


def _noun_signs(one: Mention, known: Sequence[Mention], naming: Mention) -> Iterator[str]:
    lemmas = {m.lemma for m in known if not m.is_pronoun}
    same, determiner = one.lemma in lemmas, one.determiner
    theirs = frozenset(word for m in known for word in m.words_around)
    own = one.words
    numbers = {m.is_plural for m in known if m.lemma == one.lemma}
    contained = own <= theirs
    yield f"noun same {same} {determiner} {contained}"
    yield f"noun same extended {same} {one.is_extended} {contained} {determiner}"
    yield f"noun head in {one.lemma in theirs} {same} {determiner}"
    yield f"noun plurals {one.is_plural} {naming.number} {same} {len(numbers) < 2 if same else None}"
    yield f"noun determiners {determiner} {naming.determiner} {same}"
    yield f"noun capital {naming.sort is None and one.lemma in theirs} {determiner}"
    roles = {m.role for m in known} - {None}
    yield f"noun role {one.role is not None} {bool(roles)} {one.role in roles} {same}"
    if not same:
        sectors = {m.sectors for m in known} - {()}
        yield f"noun sectors {bool(one.sectors)} {bool(sectors)} {one.sectors in sectors}"
        yield f"noun role of {one.role} {naming.thing}"
        yield f"noun things {one.thing} {naming.thing} {determiner}"
        yield f"noun things {one.thing} {naming.thing} {one.is_extended} {contained}"
        yield f"noun word {one.lemma} {naming.thing}"
        yield f"noun ends {any(_ends_alike(one.lemma, lemma) for lemma in lemmas)} {determiner}"
        for other in {m.role or m.lemma for m in known if not m.is_pronoun}:
            yield f"noun role pair {one.role or one.lemma} {other}"
        countries = {m.country for m in known} - {None}
        yield f"noun country {one.country is not None} {bool(countries)} {one.country in countries}"
        for lemma in sorted(lemmas):
            yield f"noun pair {one.lemma} {lemma}"


def _ends_alike(one: str, other: str) -> bool:
    """Whether one word is the end of the other: brokers, shipbrokers."""
    return min(len(one), len(other)) > 3 and one != other and (one.endswith(other) or other.endswith(one))


def may_be(one: Mention, last: Mention, naming: Mention) -> bool:
    """Whether a reference can mean an entity at all, by number, gender, kind and its place in the sentence."""
    if _binds(one, last):
        return False
    thing = naming.thing
    if one.sort in ("he", "she"):
        return (
            naming.gender in (None, one.gender)
            and naming.number == "one"
            and not thing.startswith(("known", "bod", "name ", "number", "things"))
        )
    if one.sort == "it":
        return naming.number != "several" and not _is_surely_a_person(naming)
    if one.sort == "i":
        return naming.number == "one"
    if one.sort == "noun":
        return _noun_may_be(one, naming)
    return True


def _is_surely_a_person(naming: Mention) -> bool:
    """Whether a name is a person's beyond doubt: the annotator takes some towns and firms for persons."""
    person = naming.phrase.person
    return person is not None and (" " in person.text or naming.phrase.role is not None)


def _noun_may_be(one: Mention, naming: Mention) -> bool:
    role = one.phrase.role.found.role if one.phrase.role else None
    actor = one.reading.gazetteer.actor(naming.actor) if naming.actor else None
    if actor is not None and one.lemma not in naming.words_around:
        if role is not None and role.refers_to and actor.kind not in role.refers_to:
            return False
        if one.is_plural and naming.senses.isdisjoint({"people", "adjective"}) and one.sectors != actor.sectors[:1]:
            return False  # protesters are no party, but guerrillas may be the rebel army
    of_state = frozenset(role.sectors) if role is not None and role.acts_for == "state" else frozenset()
    if of_state and actor is not None and actor.kind != "state" and of_state.isdisjoint(actor.sectors):
        return False  # the army is no rebel army
    if one.lemma == naming.lemma or one.lemma in naming.words_around:
        return True
    if one.thing.startswith("thing"):
        return not naming.is_person and naming.sort is None
    if one.thing.startswith("person") and not one.is_plural:
        return naming.thing.startswith(("person", "named", "proper", "name", "pronoun")) and naming.number == "one"
    return True


def _binds(one: Mention, other: Mention) -> bool:
    """Whether the two stand so that they cannot be one: arguments of one verb, or one inside the other's phrase."""
    tree = one.reading.tree
    if one.sort in ("we", "i") and other.speaks:
        return False
    if one.sort == "who" or one.word.endswith(("self", "selves")):
        return False
    if one.token.head == other.token.head and not one.is_owner and not other.is_owner:
        return one.sentence == other.sentence and one.relation != "appos"
    return other.head in _phrase_above(tree, one.head) or one.head in _phrase_above(tree, other.head)


def _phrase_above(tree: Tree, head: int) -> list[int]:
    """The heads of the noun phrases that a word stands inside of, clauses aside."""
    found: list[int] = []
    index = head
    while (
        tree.relation(index) in ("nmod", "compound", "flat", "amod", "det")
        and tree.tokens[index].head >= 0
        and len(found) < 9
    ):
        index = tree.tokens[index].head
        found.append(index)
    return found
