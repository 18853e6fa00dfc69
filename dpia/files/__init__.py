"""What is on disk: the files of a model as bytes, and results written whole or not at all."""

from __future__ import annotations

from dpia.files.limits import LARGEST_FILE
from dpia.files.limits import MOST_FILES
from dpia.files.reading import read_model_files
from dpia.files.writing import Unwritable
from dpia.files.writing import write_folder
from dpia.files.writing import write_once
from dpia.files.writing import write_whole

__all__ = [
    "LARGEST_FILE",
    "MOST_FILES",
    "Unwritable",
    "read_model_files",
    "write_folder",
    "write_once",
    "write_whole",
]
