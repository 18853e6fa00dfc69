"""The file format as JSON Schema, so that an editor completes and checks what is typed."""

from __future__ import annotations

from typing import Any

from dpia.model.flow_model import FlowModel


def model_schema() -> dict[str, Any]:
    """Make the schema (draft 2020-12) of a model in one file.

    A folder's files hold parts of a model, and an editor checks one file at a time: so no key is
    demanded at the root.  `dpia validate` demands them of the whole.
    """
    made = FlowModel.model_json_schema(by_alias=True)
    made.pop("required", None)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:dpia:schema:model-1",
        **made,
    }
