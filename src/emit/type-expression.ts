import type { Shape } from "../model/service-model.ts";
import type { PackagePlan } from "../plan/package-plan.ts";
import { code, type Code } from "./code.ts";
import { genericDoc, type Doc } from "./layout.ts";
import type { SourceFile } from "./source-file.ts";

/** The TypeScript type of a shape's values; records its imports in the file. */
export function typeExpression(shape: Shape, file: SourceFile, plan: PackagePlan): Doc {
  switch (shape.kind) {
    case "structure":
    case "union":
    case "enum":
    case "intEnum": {
      const name = plan.typeNames.get(shape);
      if (name === undefined) throw new Error(`shape "${shape.name}" has no name in the plan`);
      const path = shape.kind === "structure" && shape.traits.error !== undefined ? "src/errors.ts" : "src/models.ts";
      return file.sibling(name, path, "type");
    }
    case "list": {
      const entry = typeExpression(shape.member.target, file, plan);
      return shape.traits.sparse === true ? [code`(`, entry, code` | null)[]`] : [entry, code`[]`];
    }
    case "map": {
      const value = typeExpression(shape.value.target, file, plan);
      const record = genericDoc(code`Record`, [
        typeExpression(shape.key.target, file, plan),
        shape.traits.sparse === true ? [value, code` | null`] : value,
      ]);
      // A record keyed by an enum would require every value.
      return shape.key.target.kind === "enum" ? genericDoc(code`Partial`, [record]) : record;
    }
    case "string":
      return code`string`;
    case "boolean":
      return code`boolean`;
    case "byte":
    case "short":
    case "integer":
    case "long":
    case "float":
    case "double":
      return code`number`;
    case "bigInteger":
      return code`bigint`;
    case "bigDecimal":
      return code`string`;
    case "timestamp":
      return code`Date`;
    case "blob":
      return code`Uint8Array`;
    case "document":
      return file.runtime("DocumentType", "type");
    default:
      return shape satisfies never;
  }
}

/** The types of byte streams: accepted as input, returned as output. */
export function streamingBlobType(direction: "input" | "output", file: SourceFile): Code {
  return file.runtime(
    direction === "input" ? "StreamingBlobPayloadInputTypes" : "StreamingBlobPayloadOutputTypes",
    "type",
  );
}
