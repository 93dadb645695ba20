"""How a field is declared, and what every group of fields has in common."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, GetJsonSchemaHandler
from pydantic_core import CoreSchema


def field(
    name: str,
    meaning: str,
    *,
    example: object = None,
    law: str | None = None,
    refers: str | None = None,
    default: Any = ...,
    **rest: Any,
) -> Any:
    """Declare a record's field: its Chinese key, meaning, an example, and the law that asks for it.

    Without `default` the field is required. `refers` is the key of the list in whose records the value is an id. Everything that people see of a field (JSON Schema, reference
    page, error hints) is read from here.
    """
    return Field(
        default,
        alias=name,
        description=meaning,
        examples=None if example is None else [example],
        json_schema_extra={name: value for name, value in (("law", law), ("refers", refers)) if value},
        **rest,
    )


class Part(BaseModel):
    """A group of fields inside a record."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class Shorthand(Part):
    """A part that clerks may also write as plain text, or as a list; the schema for editors allows all forms."""

    written_out: ClassVar[bool] = True
    """Whether the full form is offered at all."""
    as_list: ClassVar[str | None] = None
    """The field that a bare list stands for."""

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Return a schema that allows the shorter forms beside the full one."""
        full = handler.resolve_ref_schema(handler(schema))
        forms: list[dict[str, Any]] = [{"type": "string"}]
        if cls.as_list:
            forms.append({"type": "array", "items": full["properties"][cls.as_list]["items"]})
        return {"anyOf": [*forms, full] if cls.written_out else forms}
