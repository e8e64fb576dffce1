"""Distances on the earth."""

from math import asin, cos, radians, sin, sqrt

Position = tuple[float, float]
"""Latitude and longitude, WGS84 degrees."""

EARTH = 6371.0
"""The radius, in kilometres."""


def kilometres(one: Position, other: Position) -> float:
    """How far two positions are from each other, along a great circle."""
    (first, east), (second, west) = one, other
    half = sin(radians(first - second) / 2) ** 2
    half += cos(radians(first)) * cos(radians(second)) * sin(radians(east - west) / 2) ** 2
    return 2 * EARTH * asin(sqrt(min(half, 1)))
