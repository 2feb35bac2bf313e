"""A bundle imports nothing, and every entry of the page can be made into one."""

import re

import pytest

from dashboard.errors import DashboardError
from dashboard.ui.bundle import bundle
from dashboard.ui.web_files import ENTRIES, read_web


def of(**modules: str) -> str:
    files = {f"{name}.js": text for name, text in modules.items()}
    return bundle("entry.js", files.__getitem__)


def test_what_is_imported_comes_first_and_once() -> None:
    made = of(
        entry='import { a } from "./one.js";\nimport { b } from "./two.js";\nexport const c = b;',
        one='import { b } from "./two.js";\nexport const a = b;',
        two="export const b = 1;",
    )

    assert made.count("// two.js") == 1
    assert made.index("// two.js") < made.index("// one.js") < made.index("// entry.js")
    assert not re.search(r"^import\b", made, re.MULTILINE)
    assert made.endswith("export const c = module2.c;\n")


def test_a_renamed_import_and_a_default_export_are_kept() -> None:
    made = of(
        entry='import {\n  a as b,\n} from "./one.js";\nexport default function show() { b(); }',
        one="export function a() {}",
    )

    assert "a: b," in made
    assert "export default module1.default;" in made
    assert "return { default: show };" in made


@pytest.mark.parametrize(
    "text",
    [
        'import * as all from "./one.js";\n',
        'import one from "./one.js";\n',
        "export { a };\n",
        "export let a = 1;\n",
        'import { a } from "https://elsewhere.invalid/one.js";\n',
    ],
)
def test_a_form_that_is_not_known_is_refused_by_file_and_line(text: str) -> None:
    with pytest.raises(DashboardError, match=r"entry\.js:1"):
        of(entry=text, one="export const a = 1;")


def test_a_circle_is_refused() -> None:
    with pytest.raises(DashboardError, match="imports itself"):
        of(
            entry='import { a } from "./one.js";\nexport const b = 1;',
            one='import { b } from "./entry.js";\nexport const a = 1;',
        )


@pytest.mark.parametrize("entry", ENTRIES)
def test_every_entry_of_the_page_is_a_bundle(entry: str) -> None:
    made = bundle(entry, read_web)

    assert not re.search(r"^import\b", made, re.MULTILINE)
    assert re.search(r"^export ", made, re.MULTILINE)
