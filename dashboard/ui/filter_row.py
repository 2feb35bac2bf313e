"""The row of filters, and under it the chips: each restriction, and how many records are left."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import streamlit as st

from dashboard import chips, filters, words
from dashboard.archive import Archive
from dashboard.facets import PRECISIONS
from dashboard.filters import Counts
from dashboard.layers.atlas import KINDS
from dashboard.model import ActorRole, Kind, Statement
from dashboard.ui import components, state
from dashboard.ui.card import describe_source
from dashboard.ui.literal import plain, visible
from dashboard.ui.theme import scheme_of
from dashboard.ui.view import EVERYTHING

_ALIASES_SHOWN = 2
_LONGEST_TEXT = 200


def filter_row(archive: Archive) -> None:
    """Show the filters: their counts follow what the others let through."""
    counts = filters.counts(archive, state.view().filter)
    st.checkbox("Filters", key="fold")  # only phones show it; the style sheet folds by it
    with st.container(horizontal=True, key="filters", gap="small", vertical_alignment="center"):
        if len(archive.sources) > 1:
            _choice(
                "Article",
                "sources",
                sorted(archive.sources, key=lambda id: -counts.sources.get(id, 0)),
                lambda id: describe_source(archive.sources[id]),
                counts.sources,
                placeholder="Article: any",
                label_visibility="collapsed",
                width=220,
            )
        _actors(archive, counts)
        _kinds(counts)
        with st.popover("More filters", key="more"):
            _more(archive, counts)
        st.text_input(
            "Search the records",
            key=state.hold("w_text", state.view().filter.text),
            placeholder="Search the records",
            icon=":material/search:",
            max_chars=_LONGEST_TEXT,
            label_visibility="collapsed",
            on_change=lambda: state.put_filter(text=st.session_state["w_text"] or ""),
            width="stretch",
        )
        components.mount("copy", key="copy", data={}, width="content")


def _choice(
    label: str,
    field: str,
    options: Sequence[Any],
    name: Callable[[Any], str],
    counts: Mapping[str, int],
    **look: Any,
) -> None:
    """Show a list to choose several values of one filter field from.

    `name` may give a second line: other names, shown after the count and looked through too.
    """
    chosen = tuple(getattr(state.view().filter, field))
    key = f"w_{field}"
    names = _apart({value: visible(name(value)) for value in options})

    def label_of(value: Any) -> str:
        first, _, more = names[value].partition("\n")
        return first if value in chosen else f"{first}  {counts.get(value, 0)}{more}"

    st.multiselect(
        label,
        [value for value in options if value in chosen or counts.get(value, 0)],
        key=state.hold(key, list(chosen)),
        placeholder=look.pop("placeholder", label),
        format_func=label_of,
        filter_mode="contains",
        select_all=False,
        on_change=lambda: state.put_filter(**{field: _meant(st.session_state[key], names)}),
        **look,
    )


def _meant(given: Sequence[Any], names: Mapping[Any, str]) -> tuple[Any, ...]:
    """Return the values that were chosen.

    A quick click may name a label of the run before, with another count: Streamlit then gives
    the label itself.
    """
    firsts = {f"{name.partition(chr(10))[0]}  ": value for value, name in names.items()}
    found = []
    for one in given:
        fits = [first for first in firsts if f"{one}  ".startswith(first)]
        if one in names or fits:
            found.append(one if one in names else firsts[max(fits, key=len)])
    return tuple(dict.fromkeys(found))


def _apart(names: Mapping[Any, str]) -> dict[Any, str]:
    """Return the names, each that several values share with the value's id behind it."""
    firsts = Counter(name.partition("\n")[0] for name in names.values())
    apart = {}
    for value, name in names.items():
        first, break_, more = name.partition("\n")
        apart[value] = f"{first} [{value}]{break_}{more}" if firsts[first] > 1 else name
    return apart


def _actors(archive: Archive, counts: Counts) -> None:
    by_count = sorted(
        archive.actors, key=lambda id: (-counts.actors.get(id, 0), archive.actors[id].name)
    )
    chosen = state.view().filter.actors

    def name(id: Any) -> str:
        actor = archive.actors[id]
        aliases = [alias for alias in actor.aliases if alias.lower() not in actor.name.lower()]
        return f"{actor.name}\n ({', '.join(aliases[:_ALIASES_SHOWN])})" if aliases else actor.name

    _choice(
        "Actor",
        "actors",
        by_count,
        name,
        counts.actors,
        placeholder="Actor: anyone",
        label_visibility="collapsed",
        width=250,
    )
    if len(chosen) > 1:
        st.segmented_control(
            "Match",
            ["any", "all"],
            key=state.hold("w_match", "all" if state.view().filter.all_actors else "any"),
            format_func=str.capitalize,
            required=True,
            label_visibility="collapsed",
            on_change=lambda: state.put_filter(all_actors=st.session_state["w_match"] == "all"),
        )


def _kinds(counts: Counts) -> None:
    scheme = scheme_of(st.context.theme.type)

    def label(kind: Kind) -> str:
        glyph = f"![{kind}](app/static/glyphs/{scheme}/{kind}.svg)"
        # the name is a span of its own, which narrow windows leave to screen readers
        return f"{glyph} :gray[{words.KIND[kind][1]}] {counts.kinds.get(kind, 0)}"

    st.segmented_control(
        "Kinds",
        KINDS,
        key=state.hold("w_kinds", list(state.view().filter.kinds)),
        selection_mode="multi",
        format_func=label,
        label_visibility="collapsed",
        on_change=lambda: state.put_filter(kinds=tuple(st.session_state["w_kinds"])),
    )


def _pills(label: str, field: str, options: Sequence[Any], name: Callable[[Any], str]) -> None:
    key = f"w_{field}"
    st.pills(
        label,
        options,
        key=state.hold(key, list(getattr(state.view().filter, field))),
        selection_mode="multi",
        format_func=name,
        on_change=lambda: state.put_filter(**{field: tuple(st.session_state[key])}),
    )


def _more(archive: Archive, counts: Counts) -> None:
    roles = list(ActorRole)
    there = filters.counts(archive, EVERYTHING).precisions
    st.selectbox(
        "Role of the actor",
        roles,
        index=None,
        key=state.hold("w_role", state.view().filter.actor_role),
        placeholder="Any role",
        format_func=lambda role: f"{role.capitalize()}  {counts.roles.get(role, 0)}",
        on_change=lambda: state.put_filter(actor_role=st.session_state["w_role"]),
    )
    _pills(
        "How it is told",
        "statements",
        list(Statement),
        lambda told: f"{words.STATEMENT[told]} {counts.statements.get(told, 0)}",
    )
    _choice(
        "Place",
        "places",
        sorted(archive.places, key=lambda id: (-counts.places.get(id, 0), id)),
        lambda id: archive.places[id].name,
        counts.places,
        placeholder="Any place",
    )
    _pills(
        "Precision of the place",
        "precisions",
        [word for word in PRECISIONS if there[word]],
        lambda word: f"{PRECISION_LABEL.get(word, word.capitalize())} {counts.precisions[word]}",
    )


PRECISION_LABEL = {"none": "No place of its own", "admin": "Division"}


def chip_row(archive: Archive) -> None:
    """Show the active filters as buttons that take them off, and how many records are left."""
    active = chips.chips(archive, state.view().filter)
    with st.container(horizontal=True, key="chips", gap="small", vertical_alignment="center"):
        for chip in active:
            st.button(
                plain(chip.label),
                key=f"chip_{chip.key}",
                icon=":material/close:",
                icon_position="right",
                help=None,
                on_click=state.remove_chip,
                args=(chip.key,),
            )
        if active:
            st.button("Clear all", key="clear_all", type="tertiary", on_click=state.clear_filters)
        strong, rest = totals(archive)
        st.markdown(f"**{strong}**" + (f" :gray[{rest}]" if rest else ""), width="content")


def totals(archive: Archive) -> tuple[str, str]:
    """Return "4 of 37 records" and where those are, in words."""
    points, areas, unplaced = filters.standing(archive, state.view().filter)
    chosen, total = points + areas + unplaced, len(archive.records)
    if not chosen:
        return f"0 of {total:,} records", ""
    noun = "record" if total == 1 else "records"
    rest = f"{points} at a point, {areas} as an area or line, {unplaced} with no place of their own"
    return f"{chosen:,} of {total:,} {noun}", rest
