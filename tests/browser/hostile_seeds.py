"""Writes a dossier, and places, whose every text is hostile, as files that Dateline reads.

Each text is a payload of PAYLOADS: something that a reader, a template, a spreadsheet or a parser
might take for its own. What may run sets `window.__pwned`; what may fetch asks evil.invalid.
"""

import json
import shutil
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from dashboard.integrity import CONTEXT_LENGTH

LONG = "Unbreakable" * 455  # 5,005 characters with no space to break at
PAYLOADS = {
    "script": "<script>window.__pwned='script'</script>",
    "image": "<img src=x onerror=\"window.__pwned='img'\">",
    "vector": "<svg/onload=window.__pwned='svg'><details open ontoggle=window.__pwned='toggle'>",
    "breakout": "\"'></script></style></textarea>--><script>window.__pwned='out'</script>",
    "frame": "<iframe srcdoc='<script>parent.__pwned=1</script>'></iframe>",
    "base": "<base href=//evil.invalid/><meta http-equiv=refresh content=0;url=//evil.invalid>",
    "entity": "&lt;b&gt;not bold&lt;/b&gt; &#60;i&#62; &amp;nbsp; &copy",
    "scheme": "javascript:window.__pwned=1//",
    "md-image": "![x](http://evil.invalid/x.png) ![y][1] [1]: http://evil.invalid/y.png",
    "md-link": "[click](javascript:window.__pwned=2) [go](http://evil.invalid/go)",
    "autolink": "http://evil.invalid/a www.evil.invalid <http://evil.invalid/b> me@evil.invalid",
    "md-marks": "# head **bold** _thin_ ~~gone~~ > quote | cell | - item [^1] 1) one",
    "jinja": "{{7*7}} {% raise StopIteration %} {# unseen #}",
    "jinja-os": "{{ cycler.__init__.__globals__.os.popen('touch pwned').read() }}",
    "js-template": "${window.__pwned=3} #{7*7} <%= 7*7 %> `${window.__pwned=4}`",
    "quotes": "back\\slash \\\" \\' `tick` ``ticks`` ' \" \\n \\u0041 \\",
    "directive": ":red[red] :blue-background[x] :small[s] :shimmer[x] :help[x] ::leaf[x] :gray[",
    "icon": ":material/home: :material_home: :streamlit: :smile: :+1: :tada:",
    "latex": "$latex$ $$\\frac{1}{2}$$ \\(x\\)",
    "arrows": "a -> b <- c <-> d -- e >= f <= g ~= h --- i",
    "bidi": "left \u202eright to left\u202c \u2066kept\u2069 \u200fmark\u200b.",
    "control": "nul\0 escape\x1b[31m bell\x07 delete\x7f high\x9b line\u2028end\u2029",
    "emoji": "👨‍👩‍👧‍👦 🇹🇯 👩🏽‍🚀 e\u0301 می‌خواهم",
    "combining": "Z" + "\u0336\u0321\u0357" * 60,
    "long": LONG,
    "formula": "=HYPERLINK(\"http://evil.invalid\",\"x\")",
    "formula-at": "@SUM(1+1)*cmd|' /C calc'!A0",
    "prototype": "__proto__ constructor toString hasOwnProperty",
    "format": "%s %n {0} {self.__class__} ../../etc/passwd",
}  # fmt: skip
KINDS = ("event", "base", "quote", "claim", "statistic")
TELLERS = (
    "attribution: {{teller: actor, actor: {actor}, words: {text}}}",
    "attribution: {{teller: unnamed, words: {text}}}",
    "attribution: {{teller: article, words: {text}}}",
)
ANYWHERE = "constructor"  # an id that every JavaScript object answers to
AREAS = {
    "tajikistan": ("country", "country:TJ", "script"),
    "central-asia": ("region", "countries:KZ,KG,TJ,TM,UZ", "image"),
    "tajik-afghan-border": ("line", "line:tajik-afghan-border", "md-image"),
}


@dataclass
class Hostile:
    """Folders of hostile files: dossiers, and the data that Dateline brings along."""

    seeds: Path
    root: Path  # holds data/geo
    titles: list[str] = field(default_factory=list)
    actors: list[str] = field(default_factory=list)


def write_hostile(folder: Path, geo: Path) -> Hostile:
    """Write two sound dossiers, one of faults, and hostile geodata; return where they are.

    Args:
        geo: Dateline's own geodata, of which the outlines are taken.
    """
    made = Hostile(seeds=folder / "seeds", root=folder / "root")
    names = list(PAYLOADS)
    markup = " ".join(PAYLOADS[name] for name in names[:20])
    _dossier(made, "constructor", names[:15], title=markup, publisher=PAYLOADS["icon"] + markup)
    _dossier(made, "to-string", names[15:], title=LONG, publisher=LONG)
    _broken(made.seeds / "zz-broken")
    _geodata(made.root / "data" / "geo", geo)
    return made


def scalar(text: str) -> str:
    """Return a text as a YAML scalar: every character that is not plain, as its code point."""
    return '"' + "".join(_escaped(char) for char in text) + '"'


def _escaped(char: str) -> str:
    if char.isascii() and char.isprintable() and char not in '"\\':
        return char
    return f"\\U{ord(char):08X}"


def _write(path: Path, text: str) -> bytes:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return text.encode()


def _dossier(made: Hostile, name: str, payloads: list[str], *, title: str, publisher: str) -> None:
    folder = made.seeds / name
    lines = [f"Here stands {PAYLOADS[one]}" for one in payloads]
    passed = [f"Passed over: {PAYLOADS[one]}" for one in payloads]
    text = "\n".join((*lines, *passed, ""))
    data = _write(folder / "article.txt", text)
    texts = [PAYLOADS[one] for one in payloads]
    note = scalar(" ".join(texts))
    _write(
        folder / "source.yaml",
        f"id: {name}\nsha256: {sha256(data).hexdigest()}\ntitle: {scalar(title)}\n"
        f"publisher: {scalar(publisher)}\nauthor: {scalar(texts[0])}\n"
        f"url: {scalar('http://evil.invalid/![x](http://evil.invalid/x.png){{7*7}}')}\n"
        f"published: {{edtf: '2022-05-04', words: {scalar(texts[0])}, basis: resolved, "
        f"note: {note}}}\nretrieved: 2022-05-05\nlanguage: en\nreliability: F\nnote: {note}\n",
    )
    made.actors.extend(_actor(name, n) for n in range(len(texts)))
    actors = [
        f"- {{id: {_actor(name, n)}, name: {scalar(one)}, kind: person, "
        f"aliases: [{scalar('alias ' + one)}]}}\n"
        for n, one in enumerate(texts)
    ]
    _write(folder / "actors.yaml", "".join(actors))
    records = [_record(made, name, n, payloads, text) for n in range(len(payloads))]
    if name == ANYWHERE:
        records.append(_border(text, lines[0]))
    _write(folder / "records.yaml", "".join(records))
    entries = [f"- {_span(text, one)}\n  why: {scalar(one)}\n" for one in passed]
    _write(folder / "unrecorded.yaml", "".join(entries))


def _actor(name: str, number: int) -> str:
    return ANYWHERE if (name, number) == (ANYWHERE, 0) else f"{name}-{number}"


def _span(text: str, quote: str, *, indent: str = "  ") -> str:
    start = text.index(quote)
    return f"start: {start}\n{indent}end: {start + len(quote)}\n{indent}quote: {scalar(quote)}"


def _excerpt(text: str, quote: str) -> str:
    start = text.index(quote)
    end = start + len(quote)
    before = text[max(0, start - CONTEXT_LENGTH) : start]
    return (
        f"  excerpts:\n    - {_span(text, quote, indent='      ')}\n"
        f"      prefix: {scalar(before)}\n"
        f"      suffix: {scalar(text[end : end + CONTEXT_LENGTH])}\n"
    )


def _record(made: Hostile, name: str, n: int, payloads: list[str], text: str) -> str:
    own = PAYLOADS[payloads[n]]
    made.titles.append(own)
    kind = KINDS[n % 4] if n else "event"
    place = ("tajikistan", f"at-{payloads[n]}", "central-asia", ANYWHERE)[n % 4]
    places = [f"{{place: {place}, role: at, basis: resolved, note: {scalar('note ' + own)}}}"]
    if n % 5 == 4:
        places = [f"{{place: at-{payloads[n]}, role: about}}"]
    if n % 4 == 0 and n % 5 != 4:
        places += ["{place: tajikistan, role: from}", f"{{place: at-{payloads[n]}, role: to}}"]
    if kind == "base":
        places = [f"{{place: at-{payloads[n]}, role: at}}"]
    date = "" if n % 6 == 5 else f"2022-{1 + n % 12:02d}-{1 + n:02d}"
    basis = ", basis: resolved" if date else ""
    teller = TELLERS[n % 3].format(actor=_actor(name, n), text=scalar(own))
    speaker, host = _actor(name, n), _actor(name, (n + 1) % len(payloads))
    return (
        f"- id: {_actor(name, n)}\n  kind: {kind}\n"
        + ("  event_type: CONSULT\n" if kind == "event" else "")
        + f"  statement: reported\n  title: {scalar(own)}\n"
        + _excerpt(text, f"Here stands {own}")
        + f"  actors: [{{actor: {speaker}, role: speaker}}, {{actor: {host}, role: host}}]\n"
        + f"  places: [{', '.join(places)}]\n"
        + f"  when: {{edtf: '{date}', words: {scalar(own)}{basis}, "
        + f"note: {scalar('date ' + own)}}}\n"
        + f"  {teller}\n  credibility: 6\n"
        + f"  review: {{status: {'suggested' if n % 2 else 'accepted'}, by: {scalar(own)}, "
        + f"on: 2022-05-05, method: {scalar(own)}, version: {scalar(own)}}}\n"
        + f"  note: {scalar('our note ' + own)}\n"
    )


def _border(text: str, line: str) -> str:
    return (
        "- id: to-string\n  kind: border\n  statement: claimed\n"
        f"  title: {scalar(PAYLOADS['md-image'].replace('1', ''))}\n"
        + _excerpt(text, line)
        + "  places: [{place: tajik-afghan-border, role: at}]\n"
        "  when: {edtf: '', words: ''}\n  attribution: {teller: article}\n"
        "  review: {status: accepted}\n"
    )


def _broken(folder: Path) -> None:
    """Write a dossier whose faults all repeat hostile text."""
    data = _write(folder / "article.txt", f"{PAYLOADS['image']}\n")
    every = list(PAYLOADS.values())
    _write(
        folder / "source.yaml",
        f"id: zz-broken\nsha256: {sha256(data).hexdigest()}\nurl: {scalar(PAYLOADS['scheme'])}\n"
        f"language: {scalar(PAYLOADS['script'])}\n"
        f"published: {{edtf: {scalar(PAYLOADS['jinja'])}}}\n"
        f"reliability: {scalar(PAYLOADS['md-link'])}\n{scalar(PAYLOADS['image'])}: x\n",
    )
    _write(folder / "actors.yaml", f"&{'a' * 3000} {scalar(every[0])}\n")
    records = [f"- id: {scalar(one)}\n  {scalar(one[:60])}: 1\n" for one in every[:4]]
    _write(folder / "records.yaml", "".join(records))
    _write(folder / "unrecorded.yaml", f"{scalar(every[1])}: [unclosed\n")


def _geodata(folder: Path, own: Path) -> None:
    """Write hostile places and views; the outlines are Dateline's own."""
    folder.mkdir(parents=True)
    for file in own.glob("*.json"):
        if file.name != "views.json":
            shutil.copyfile(file, folder / file.name)
    places = [_place(f"at-{name}", text, n) for n, (name, text) in enumerate(PAYLOADS.items())]
    places.append(_place(ANYWHERE, PAYLOADS["jinja"], 7))
    for id, (precision, geometry, name) in AREAS.items():
        places.append(
            f"- {{id: {id}, name: {scalar(PAYLOADS[name])}, precision: {precision}, "
            f"geometry: '{geometry}', coordinate_source: {scalar(PAYLOADS[name])}}}\n"
        )
    _write(folder / "places.yaml", "".join(places))
    texts = " ".join(one for one in PAYLOADS.values() if one != LONG)
    views = [
        {"id": id, "name": PAYLOADS["image"], "note": PAYLOADS["md-image"], "about": texts}
        for id in ("de-facto", "un")
    ]
    _write(folder / "views.json", json.dumps(views))


def _place(id: str, text: str, n: int) -> str:
    return (
        f"- {{id: {id}, name: {scalar(text)}, aliases: [{scalar(text)}], precision: city, "
        f"lat: {34 + 0.4 * n:.2f}, lon: {62 + 1.1 * (n % 8):.2f}, uncertainty_km: 10, "
        f"coordinate_source: {scalar(text)}, coordinate_source_id: {scalar(text)}, "
        f"note: {scalar('place ' + text)}}}\n"
    )
