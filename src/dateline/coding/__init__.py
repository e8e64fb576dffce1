"""Annotated report -> event mentions: what each sentence says, by the codebook."""

from dateline.coding.coder import CodedSentence, Coder

__all__ = ["CodedSentence", "Coder"]
