"""The file format as JSON Schema, so that an editor completes and checks what is typed."""

from __future__ import annotations

from typing import Any

from pydantic.json_schema import GenerateJsonSchema
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import core_schema

from dpia.model.flow_model import FlowModel


def model_schema() -> dict[str, Any]:
    """Make the schema (draft 2020-12) of a model in one file.

    A folder's files hold parts of a model, and an editor checks one file at a time: so no key is
    demanded at the root.  `dpia validate` demands them of the whole.
    """
    made = FlowModel.model_json_schema(by_alias=True, schema_generator=_Maker)
    made.pop("required", None)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:dpia:schema:model-1",
        **made,
    }


class _Maker(GenerateJsonSchema):
    """Leaves out what tells an editor nothing, and closes mappings by id to what is no id."""

    def field_title_should_be_set(self, _schema: object) -> bool:
        """Set no title: a key is its own."""
        return False

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Give what may be written, without what stands for it where nothing is."""
        return self.generate_inner(schema["schema"])

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """Refuse keys that do not match, as reading does."""
        made = super().dict_schema(schema)
        return {**made, "additionalProperties": False} if "patternProperties" in made else made
