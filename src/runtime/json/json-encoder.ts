import type {
  AggregateSchema,
  ListSchema,
  MapSchema,
  MemberSchema,
  StructureSchema,
  UnionSchema,
} from "../schema/schema.ts";
import { memoize } from "../rest/memoize.ts";
import { hasDefault } from "../value/default-value.ts";
import { DEPTH_LIMIT, failTooDeep } from "./depth-limit.ts";
import { expectObject } from "./expect-object.ts";
import type { DecodingRules } from "./json-decoder.ts";
import { encodeDocument, encodeString, simpleEncoder, type Encode } from "./json-simple-encoder.ts";
import type { JsonType } from "./json-type.ts";
import { encodeKey, forgetKeys } from "./map-keys.ts";
import { locate, Misfit, nameFault, wrongType } from "./misfit.ts";
import { resolveTarget } from "./resolve-target.ts";

/** A member of a structure or union. `encode` is compiled at its first call. */
interface Field {
  readonly name: string;
  /** `"name":`, for a union with the brace before it. */
  readonly key: string;
  readonly member: MemberSchema;
  /** Every object has a property of that name: `constructor`, `__proto__`. */
  readonly inherited: boolean;
  encode: Encode;
}

/** Makes the encoders of values into JSON text with the types that a service has; see PayloadCodec. */
export function createEncoders(
  types: readonly JsonType[],
  { createDefault }: Pick<DecodingRules, "createDefault">,
): (member: MemberSchema) => (value: unknown) => string {
  const aggregates = memoize(aggregateEncoder);
  return memoize(createEncoder);

  function createEncoder(member: MemberSchema): (value: unknown) => string {
    const encode = compile(member);
    return (value) => {
      try {
        return encode(value, 0);
      } catch (error) {
        throw nameFault(error, "value");
      } finally {
        forgetKeys();
      }
    };
  }

  function compile(member: MemberSchema): Encode {
    const target = resolveTarget(member);
    return typeof target === "string" ? simpleEncoder(target, member, types) : aggregates(target);
  }

  function aggregateEncoder(schema: AggregateSchema): Encode {
    switch (schema.type) {
      case "structure":
        return structureEncoder(schema);
      case "union":
        return unionEncoder(schema);
      case "list":
        return listEncoder(schema);
      case "map":
        return mapEncoder(schema);
      default:
        return schema satisfies never;
    }
  }

  function fieldsOf(schema: StructureSchema | UnionSchema): Field[] {
    const start = schema.type === "union" ? "{" : "";
    return Object.entries(schema.members).map(([name, member]) => {
      const field: Field = {
        name,
        key: `${start}${JSON.stringify(member.jsonName ?? name)}:`,
        member,
        inherited: name in Object.prototype,
        // Not before its first value: schemas are cyclic, and most members of most calls are not set.
        encode: (value, depth) => (field.encode = compile(member))(value, depth),
      };
      return field;
    });
  }

  function structureEncoder(schema: StructureSchema): Encode {
    const fields = fieldsOf(schema);
    return (value, depth) => {
      const object = expectObject(value, depth);
      let text = "";
      let separator = "{";
      let name = "";
      try {
        for (const field of fields) {
          name = field.name;
          let item = field.inherited && !Object.hasOwn(object, name) ? undefined : object[name];
          if (item === undefined || item === null) {
            // The outermost structure's defaults are the binding's: clients send none there.
            if (depth === 0 || !hasDefault(field.member, "client")) continue;
            item = createDefault(field.member);
          }
          text += separator + field.key + field.encode(item, depth + 1);
          separator = ",";
        }
      } catch (error) {
        throw locate(error, name);
      }
      return text === "" ? "{}" : text + "}";
    };
  }

  function unionEncoder(schema: UnionSchema): Encode {
    const fields = new Map(fieldsOf(schema).map((field) => [field.name, field]));
    return (value, depth) => {
      const object = expectObject(value, depth);
      let text: string | undefined;
      let name = "";
      try {
        for (name in object) {
          if (!Object.hasOwn(object, name)) continue;
          const item = object[name];
          if (item === undefined || item === null) continue;
          if (text !== undefined) throw new Misfit("a union has more than one member set");
          const field = fields.get(name);
          if (field !== undefined) {
            text = field.key + field.encode(item, depth + 1);
          } else if (name === "$unknown" && Array.isArray(item)) {
            text = `{${encodeString(item[0])}:${encodeDocument(item[1], depth + 1)}`;
          } else {
            throw new Misfit(`union "${schema.name}" has no member "${name}"`);
          }
        }
      } catch (error) {
        throw locate(error, name);
      }
      if (text === undefined) throw new Misfit("a union has no member set");
      return text + "}";
    };
  }

  function listEncoder(schema: ListSchema): Encode {
    const sparse = schema.sparse === true;
    let encode: Encode = (value, depth) => (encode = compile(schema.member))(value, depth);
    return (value, depth) => {
      if (!Array.isArray(value)) throw wrongType(value, "list");
      if (depth > DEPTH_LIMIT) failTooDeep();
      const items: readonly unknown[] = value;
      let text = "";
      let separator = "[";
      let index = 0;
      try {
        for (; index < items.length; index++) {
          const item = items[index];
          const missing = item === undefined || item === null;
          if (missing && !sparse) continue;
          text += separator + (missing ? "null" : encode(item, depth + 1));
          separator = ",";
        }
      } catch (error) {
        throw locate(error, index);
      }
      return text === "" ? "[]" : text + "]";
    };
  }

  function mapEncoder(schema: MapSchema): Encode {
    const sparse = schema.sparse === true;
    let encode: Encode = (value, depth) => (encode = compile(schema.value))(value, depth);
    return (value, depth) => {
      const object = expectObject(value, depth);
      let text = "";
      let separator = "{";
      let key = "";
      try {
        for (key in object) {
          if (!Object.hasOwn(object, key)) continue;
          const item = object[key];
          if (item === undefined || (item === null && !sparse)) continue;
          text += separator + encodeKey(key) + (item === null ? "null" : encode(item, depth + 1));
          separator = ",";
        }
      } catch (error) {
        throw locate(error, key);
      }
      return text === "" ? "{}" : text + "}";
    };
  }
}
