"""The other door to a process: git, which is asked for the files of a model at a revision.

Nothing is checked out and nothing is written.  What is typed reaches git as one argument that can
be no option, and every file comes through one `git cat-file`, once its kind and size are known.
The repository's own settings are not trusted to start anything, nor to fetch what is not there.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from dpia.document import Diagnostic
from dpia.document import Unreadable
from dpia.files.tree import Entry
from dpia.files.tree import Kind
from dpia.files.tree import chosen
from dpia.files.trouble import about
from dpia.source import Revision

_TIMEOUT = 60.0
"""Seconds; a repository of a hundred thousand files answers within one."""
_KEPT = ("PATH", "HOME", "USERPROFILE", "XDG_CONFIG_HOME", "GIT_CONFIG_GLOBAL", "SYSTEMROOT")
"""The variables that git needs to run, and to find which folders its user trusts.

Every other one is left out: `GIT_DIR` would name another repository than the model's.
"""
_SET = {"LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1"}
_PLAIN = (
    *("--no-pager", "--no-optional-locks", "--no-replace-objects", "--literal-pathspecs"),
    *("-c", "core.fsmonitor=false", "-c", "protocol.allow=never"),
    *("-c", "safe.bareRepository=explicit"),
)


@dataclass(frozen=True, slots=True)
class Stored:
    """The files of a model at a revision, each with the path to show: `REVISION:PATH`.

    `path` is that of the model from the root of the repository.
    """

    revision: Revision
    path: str
    files: tuple[tuple[str, bytes], ...]
    diagnostics: tuple[Diagnostic, ...]


def read_revision(
    name: str, path: str, model: str, suffixes: tuple[str, ...], environment: Mapping[str, str]
) -> Stored:
    """Read the files of a model as they stood at a revision of the repository that a model is in.

    `path` is relative to the root of the repository; an empty one is that of `model`.  Raise
    Unreadable where there is no such place; what is wrong with single files is a diagnostic.
    """
    git = _Git(f"{name}:{path}", *_folder_of(model), environment)
    revision = git.revision(name)
    where = _normal(path) if path else git.model
    shown = f"{name}:{where}"
    found = list(chosen(shown, git.entries(revision, where), suffixes))
    wanted = [(place, entry) for place, entry in found if isinstance(entry, Entry)]
    contents = git.contents([entry.id for _, entry in wanted])
    files = ((place, content) for (place, _), content in zip(wanted, contents, strict=True))
    refused = tuple(entry for _, entry in found if isinstance(entry, Diagnostic))
    return Stored(revision, where, tuple(files), refused)


class _Git:
    """Asks git about the repository that a folder lies in; every question is one process."""

    def __init__(self, asked: str, folder: str, rest: str, environment: Mapping[str, str]) -> None:
        self.asked = asked
        self.folder = folder
        program = shutil.which("git", path=environment.get("PATH", os.defpath))
        if program is None:
            advice = "install git, or name a regime of the model without a revision"
            raise _refused(asked, "no-git", "there is no git on the path", advice)
        self.program = program
        kept = {key: environment[key] for key in _KEPT if key in environment}
        self.environment = {**kept, **_SET}
        self.model = _normal(self._prefix() + rest)

    def revision(self, name: str) -> Revision:
        """Resolve a revision to its commit."""
        done = self._ask(
            "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}"
        )
        commit = done.stdout.decode("ascii", "replace").strip()
        if done.returncode or not name:
            known = self._ask("for-each-ref", "--format=%(refname:short)").stdout
            near = get_close_matches(name, known.decode(errors="replace").split(), n=1)
            raise _refused(
                self.asked,
                "unknown-revision",
                f"git knows no revision '{name}' here" if name else "no revision is named",
                f"did you mean '{near[0]}'"
                if near
                else "name a branch, a tag or a commit; a shallow clone has to fetch it first",
            )
        return Revision(name, commit)

    def entries(self, revision: Revision, path: str) -> Entry | list[Entry]:
        """Give the entry that a path names, or all files below it if that is a folder."""
        tree = revision.commit
        if path:
            named = next(self._listed(tree, "--", path), None)
            if named is None:
                message = f"there is no file or folder of this name at '{revision.name}'"
                advice = "name it from the root of the repository: REV:PATH#REGIME"
                raise _refused(f"{revision.name}:{path}", "no-such-path", message, advice)
            if named.kind != Kind.FOLDER:
                return named
            tree = named.id
        return list(self._listed("-r", tree))

    def contents(self, ids: list[str]) -> Iterator[bytes]:
        """Give the contents of files by their ids, all through one process."""
        if not ids:
            return
        answer = self._ask("cat-file", "--batch", given="".join(f"{id_}\n" for id_ in ids)).stdout
        at = 0
        for id_ in ids:
            end = answer.find(b"\n", at)
            found, kind, *size = answer[at:end].decode("ascii", "replace").split(" ")
            if end < 0 or found != id_ or kind != "blob":
                raise self._absent()
            at = end + 1 + int(size[0]) + 1
            yield answer[end + 1 : at - 1]

    def _prefix(self) -> str:
        """Give the path of the folder from the root of its repository; it ends with a slash."""
        done = self._ask("rev-parse", "--show-prefix")
        if done.returncode:
            said = done.stderr.decode(errors="replace")
            if "dubious ownership" in said:
                message = "git does not open this repository, because it belongs to somebody else"
                advice = "if you trust it: git config --global --add safe.directory FOLDER"
                raise _refused(self.asked, "no-repository", message, advice)
            message = f"'{self.folder}' lies in no repository of git"
            advice = "name a model within the repository whose revisions are meant"
            raise _refused(self.asked, "no-repository", message, advice)
        return os.fsdecode(done.stdout.removesuffix(b"\n"))

    def _listed(self, *what: str) -> Iterator[Entry]:
        """List entries of a tree with their sizes."""
        done = self._ask("ls-tree", "-z", "-l", "--full-tree", *what)
        if done.returncode and "--" not in what:
            raise self._absent()
        for line in done.stdout.split(b"\0"):
            if line:
                about_it, _, path = line.partition(b"\t")
                mode, _, id_, size = about_it.decode("ascii").split()
                yield Entry(os.fsdecode(path), Kind(mode[:3]), id_, _size(size))

    def _absent(self) -> Unreadable:
        message = "git names files of this revision and does not have all of them"
        return _refused(self.asked, "not-readable", message, "fetch them: nothing is fetched here")

    def _ask(self, *words: str, given: str = "") -> subprocess.CompletedProcess[bytes]:
        try:
            return subprocess.run(
                [self.program, *_PLAIN, *words],
                cwd=self.folder,
                env=self.environment,
                input=given.encode(),
                capture_output=True,
                timeout=_TIMEOUT,
                check=False,
            )
        except subprocess.TimeoutExpired:
            message = f"git gave no answer within {_TIMEOUT:.0f} seconds"
            raise _refused(self.asked, "no-answer", message, "see what keeps git busy") from None
        except (OSError, ValueError):
            message = "git cannot be asked for this"
            raise _refused(self.asked, "no-answer", message, "see that git runs here") from None


def _size(text: str) -> int:
    return int(text) if text.isdecimal() else 0


def _folder_of(model: str) -> tuple[str, str]:
    """Give the nearest folder on disk that a model lies in, or is, and the rest of its path."""
    rest: list[str] = []
    here = Path(model)
    while not here.is_dir() and here.parent != here:
        rest.insert(0, here.name)
        here = here.parent
    return str(here), "/".join(rest)


def _normal(path: str) -> str:
    """Write a path from the root as git does; the root itself is empty."""
    return "/".join(step for step in path.replace(os.sep, "/").split("/") if step not in {"", "."})


def _refused(asked: str, code: str, message: str, advice: str) -> Unreadable:
    return Unreadable((about(asked, code, message, advice),))
