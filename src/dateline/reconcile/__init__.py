"""Event mentions -> events: one event, all its mentions."""

from dateline.reconcile.grouping import group

__all__ = ["group"]
