"""What a format module hands on: a report's words and what its source says about them."""

from msgspec import Struct


class Metadata(Struct, frozen=True, kw_only=True):
    """What is said about a report, as worded at its source; null where nothing is said."""

    source_id: str | None = None
    url: str | None = None
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    language: str | None = None
    fetched_at: str | None = None

    def over(self, other: "Metadata") -> "Metadata":
        """These values, with the gaps filled from `other`."""
        ours = {name: getattr(self, name) for name in self.__struct_fields__}
        return Metadata(**{name: getattr(other, name) if ours[name] is None else ours[name] for name in ours})


class Document(Struct, frozen=True, kw_only=True):
    """One report before its head is read. `stated` is False where the metadata were picked out of a page's markup."""

    text: str
    origin: str
    metadata: Metadata = Metadata()
    stated: bool = True
