"""The command `dateline`: run, check, export, places, extract. terminal.py runs it."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from dashboard import __version__, terminal
from dashboard.archive import Archive
from dashboard.errors import Fault, PlaceError, one_of, printable, shown
from dashboard.export.catalog import FORMATS
from dashboard.extracting import extract
from dashboard.filters import select
from dashboard.geo.gazetteer import OfflineGazetteer
from dashboard.geo.online import CREDIT, find_online
from dashboard.model import Place
from dashboard.options import OneOf, filter_options, to_filter
from dashboard.store.dossier import read_archive
from dashboard.store.files import write_bytes
from dashboard.store.geodata import read_places
from dashboard.store.locations import geo_folder, seeds_folder
from dashboard.terminal import DONE, FAILED, PlainGroup, Settings, counted

WRITERS = {format_.name: format_.write for format_ in FORMATS}
OUTPUT_HELP = (
    "Write to this file, whole or not at all; one of that name is overwritten. "
    "Default: standard output."
)
FOLDER = click.Path(exists=True, file_okay=False, readable=True, path_type=Path)
seeds_option = click.option("--seeds", type=FOLDER, help="Another folder of dossiers.")
geo_option = click.option("--geo", type=FOLDER, help="Another folder of geodata.")


@click.group(
    cls=PlainGroup,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="""
Examples:
  dateline run
  dateline check
  dateline export geojson --actor vladimir-putin -o putin.geojson
  dateline extract article.txt --published 2022-06-29

Exit status:
  0    done; check found everything sound
  1    check found faults, a file or place is not there, or an article can't be read
  2    wrong usage: an unknown command, option or value
  70   a bug in Dateline
  130  stopped with Ctrl+C
  141  what read the output closed it
""",
)
@click.option("--debug", is_flag=True, help="Show where in the program an error came from.")
@click.version_option(__version__, message="dateline %(version)s")
@click.pass_obj
def cli(settings: Settings, debug: bool) -> None:
    """Show news articles on a map and a timeline, each mark with its sentence."""
    settings.debug = debug


@cli.command(
    epilog="""
Examples:
  dateline run
  dateline run --port 9000 --no-browser
  dateline run --seeds ~/my-dossiers
"""
)
@click.option("--port", type=click.IntRange(0, 65535), help="Default: 8501, or the next free one.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at.")
@click.option("--no-browser", is_flag=True, help="Don't open a browser window.")
@seeds_option
def run(port: int | None, host: str, no_browser: bool, seeds: Path | None) -> int:
    """Serve the page and open it in the browser."""
    from dashboard.serve import serve  # noqa: PLC0415  # Streamlit takes seconds to import

    return serve(port=port, host=host, open_browser=not no_browser, seeds=seeds)


@cli.command(
    epilog="""
Examples:
  dateline check
  dateline check --seeds ~/my-dossiers
"""
)
@seeds_option
@geo_option
def check(seeds: Path | None, geo: Path | None) -> int:
    """Check what is on disk; print every fault.

    A line for each, with its file and line, what was found and what was expected.
    """
    archive = _archive(seeds, geo)
    for fault in archive.faults:
        click.echo(printable(_from_here(fault)))
    if not archive.faults:
        records = counted(len(archive.records), "record")
        places = counted(len(archive.places), "place")
        click.echo(f"Sound: {records}, {places}, {counted(len(archive.sources), 'source')}.")
        return DONE
    files = counted(len({fault.path for fault in archive.faults}), "file")
    click.echo(f"{counted(len(archive.faults), 'fault')} in {files}{_left_out(archive)}.")
    return FAILED


@cli.command(
    epilog="""
Examples:
  dateline export geojson > all.geojson
  dateline export csv --actor vladimir-putin --kind quote -o putin.csv
  dateline export geojson --from 2022-02 --to 2022-02 --no-undated
"""
)
@click.argument("format_name", metavar="FORMAT", type=OneOf(tuple(WRITERS)))
@filter_options
@click.option("-o", "--output", metavar="FILE", type=click.Path(path_type=Path), help=OUTPUT_HELP)
@seeds_option
@geo_option
def export(
    format_name: str,
    output: Path | None,
    seeds: Path | None,
    geo: Path | None,
    **asked: Any,  # noqa: ANN401  # the values of OPTIONS, which checks them
) -> int:
    """Write records as geojson or csv.

    The filters are those of the screen. An option given twice asks for either value; different
    options must all hold. Ids of actors, places and articles are in the export itself.
    """
    archive = _archive(seeds, geo)
    records = select(archive, to_filter(archive, asked))
    data = WRITERS[format_name](archive, records)
    if output is None or str(output) == "-":
        sys.stdout.buffer.write(data)
    else:
        write_bytes(output, data)
        click.echo(f"{counted(len(records), 'record')} written to {output}", err=True)
    if archive.faults:
        faults = counted(len(archive.faults), "fault")
        click.echo(f"{faults} on disk{_left_out(archive)}; see: dateline check", err=True)
    return DONE


@cli.command(
    epilog="""
Examples:
  dateline places
  dateline places "Kant Air Base"
  dateline places Bokhtar --online
"""
)
@click.argument("name", required=False)
@click.option("--online", is_flag=True, help="Ask OpenStreetMap's Nominatim; sends it the name.")
@geo_option
def places(name: str | None, online: bool, geo: Path | None) -> int:
    """List the places known, or look one up.

    NAME is a name or an alias. Without --online nothing leaves this machine.
    """
    if online and not name:
        raise click.UsageError("--online without a name; expected: dateline places NAME --online")
    if online and name:
        return _look_up_online(name)
    known, faults = read_places(geo or geo_folder())
    found = OfflineGazetteer(known.values()).find(name) if name else tuple(known.values())
    for place in found:
        click.echo(printable(_in_one_line(place)))
    if faults:
        click.echo(f"{counted(len(faults), 'fault')} on disk; see: dateline check", err=True)
    if not found and name:
        names = [alias for place in known.values() for alias in (place.name, *place.aliases)]
        raise PlaceError(f"no place {shown(name)}", one_of(name, names, noun="a known name"))
    return DONE


cli.add_command(extract)


def _look_up_online(name: str) -> int:
    """Print what Nominatim knows of a name."""
    found = find_online(name, user_agent=f"dateline/{__version__}")
    for place in found:
        click.echo(printable(f"{place.lat:.5f}, {place.lon:.5f}  {place.name}"))
    if not found:
        raise PlaceError(f"Nominatim knows no place {shown(name)}", "another spelling")
    click.echo(CREDIT, err=True)
    return DONE


def _in_one_line(place: Place) -> str:
    """Return what is known of a place."""
    point = (
        f"{place.lat:.5f}, {place.lon:.5f}" if place.is_point else place.geometry or "no outline"
    )
    radius = f" ± {place.uncertainty_km:g} km" if place.uncertainty_km is not None else ""
    origin = " ".join(filter(None, (place.coordinate_source, place.coordinate_source_id)))
    doubt = "" if place.verified else ", not verified"
    source = f" ({origin}{doubt})" if origin else ""
    return f"{place.id}: {place.name}, {place.precision}, {point}{radius}{source}"


def _archive(seeds: Path | None, geo: Path | None) -> Archive:
    """Return the archive of the folders asked for, of Dateline's own otherwise."""
    return read_archive(seeds or seeds_folder(), geo or geo_folder())


def _from_here(fault: Fault) -> str:
    """Return a fault, its path as seen from the current folder if it is below it."""
    path, here = fault.path.absolute(), Path.cwd()
    near = path.relative_to(here) if path.is_relative_to(here) else path
    return str(replace(fault, path=near))


def _left_out(archive: Archive) -> str:
    """Return how many records are left out, nothing if none is."""
    if not archive.left_out:
        return ""
    verb = "is" if archive.left_out == 1 else "are"
    seen = counted(len(archive.records) + archive.left_out, "record")
    return f"; {archive.left_out} of {seen} {verb} left out"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    return terminal.run(cli, arguments)
