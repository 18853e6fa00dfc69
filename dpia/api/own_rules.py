"""A user's own rules, from a folder that the user names: reading them runs them."""

from __future__ import annotations

import re
import sys
import traceback
from collections.abc import Callable
from collections.abc import Iterator
from dataclasses import replace
from importlib.util import module_from_spec
from importlib.util import spec_from_loader
from pathlib import PurePath
from types import ModuleType
from typing import Any
from typing import NoReturn

from dpia.document import Diagnostic
from dpia.document import Unreadable
from dpia.files import read_model_files
from dpia.finding.answer import Answer
from dpia.finding.book import RuleBook
from dpia.finding.check import THINGS
from dpia.finding.disclosure import Disclosure
from dpia.finding.rule import Rule
from dpia.finding.rule import Severity
from dpia.finding.succession import Succession
from dpia.source import Span

_NAME = re.compile(r"[a-z][a-z0-9_]*", re.ASCII)


def own_rules(folder: str, known: RuleBook) -> RuleBook:
    """Load every rule file of a folder; raise Unreadable with all that cannot be used.

    `known` are the rules that there are already; neither a fault nor a number is given twice.
    """
    files, trouble = read_model_files(folder, (".py",))
    found = RuleBook({}, {})
    told = list(trouble)
    for path, content in files:
        try:
            found |= _loaded(path, content, known | found)
        except Unreadable as unreadable:
            told.extend(unreadable.diagnostics)
    if told:
        raise Unreadable(tuple(told))
    return found


def _loaded(path: str, content: bytes, known: RuleBook) -> RuleBook:
    stem = PurePath(path).stem
    if not _NAME.fullmatch(stem):
        _refuse(path, "rule-file-name", f"'{stem}' names no fault", "write it as late_notice.py")
    module = _run(path, content, stem)
    fault, rule = stem.replace("_", "-"), getattr(module, "RULE", None)
    if not isinstance(rule, Rule):
        _refuse(path, "no-rule", "the file holds no RULE", "offer RULE = Rule(...), as rules do")
    for message, help_ in _complaints(fault, rule, known):
        _refuse(path, "unfit-rule", message, help_)
    guarded = replace(rule, judge=_guarded(path, rule.judge))
    return RuleBook({fault: guarded}, {fault: module.__doc__ or ""})


def _complaints(fault: str, rule: Rule[Any], known: RuleBook) -> Iterator[tuple[str, str]]:
    if fault in known.rules:
        yield f"there is a rule '{fault}' already", "give the file another name"
    taken = {number: other for other, number in known.numbers()}
    if rule.number in taken:
        yield f"'{rule.number}' is the number of '{taken[rule.number]}'", "give it another number"
    said: object = rule.severity  # nobody has checked the types of a user's file
    if not isinstance(said, Severity):
        yield f"'{rule.severity}' is no severity", f"write one of {', '.join(Severity)}"
    if rule.over not in {*THINGS, Succession}:
        kinds = ", ".join(sorted(one.__name__ for one in (*THINGS, Succession)))
        yield f"it is asked of '{rule.over}', and no such things are listed", f"choose {kinds}"
    if rule.waits_for and rule.over is not Disclosure:
        yield "it waits for keys of terms, and is not asked of disclosures", "leave 'waits_for' out"


def _run(path: str, content: bytes, stem: str) -> ModuleType:
    """Run a file as a module; nothing is written beside it."""
    spec = spec_from_loader(f"dpia_own_rules.{stem}", loader=None, origin=path)
    assert spec is not None  # noqa: S101  a name alone always gives one
    module = module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their module up
    try:
        exec(compile(content, path, "exec"), module.__dict__)  # noqa: S102  it is what was asked
    except (Exception, SystemExit) as error:
        raise _trouble(path, error, "the file cannot be run") from error
    return module


def _guarded(path: str, judge: Callable[[Any], Answer]) -> Callable[[Any], Answer]:
    """Let a rule that breaks off be a diagnostic with its line."""

    def judged(thing: Any) -> Answer:
        try:
            answer: object = judge(thing)
        except (Exception, SystemExit) as error:
            raise _trouble(path, error, "the rule breaks off") from error
        if not isinstance(answer, Answer):
            _refuse(path, "no-answer", f"the rule answers '{answer}'", "give back an Answer")
        return answer

    return judged


def _trouble(path: str, error: BaseException, what: str) -> Unreadable:
    lines = [
        one.lineno for one in traceback.extract_tb(error.__traceback__) if one.filename == path
    ]
    line = error.lineno if isinstance(error, SyntaxError) else lines[-1] if lines else 0
    said = str(error).partition("\n")[0]
    message = f"{what}: {type(error).__name__}{f': {said}' if said else ''}"
    span = Span(path, line or 0, 1 if line else 0)
    return Unreadable((Diagnostic(span, "broken-rule", message, "mend the file, or move it away"),))


def _refuse(path: str, code: str, message: str, help_: str) -> NoReturn:
    raise Unreadable((Diagnostic(Span(path), code, message, help_),))
