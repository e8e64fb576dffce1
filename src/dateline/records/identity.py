"""Content-addressed ids: the same content has the same id on every machine."""

from hashlib import blake2b


def content_id(prefix: str, *parts: object) -> str:
    """`prefix`, an underscore, and 16 hex digits of the BLAKE2b hash of `parts`.

    Parts are told apart: `content_id("r", "ab", "c") != content_id("r", "a", "bc")`.
    """
    digest = blake2b(digest_size=8)
    for part in parts:
        data = repr(part).encode("utf-8", "surrogatepass")
        digest.update(len(data).to_bytes(8, "big") + data)
    return f"{prefix}_{digest.hexdigest()}"
