import { schemaTraitsOf } from "../emit/schema-traits.ts";
import type { Member, Shape, StructureShape } from "../model/service-model.ts";
import type { AggregateShape, PackagePlan } from "../plan/package-plan.ts";
import { isAggregate } from "../plan/declaration-order.ts";
import { ServiceException, type ServiceExceptionOptions } from "../runtime/exception/exceptions.ts";
import type {
  AggregateSchema,
  ErrorSchema,
  MemberSchema,
  SimpleType,
  StructureSchema,
} from "../runtime/schema/schema.ts";

/** Builds the schemas that a generated package would hold, each at its first use. */
export class SchemaBuilder {
  /** The class that every error of the service extends. */
  readonly exception: typeof ServiceException = class extends ServiceException {};
  readonly #plan: PackagePlan;
  readonly #strict: boolean;
  readonly #schemas = new Map<Shape, AggregateSchema>();
  readonly #errorNames: ReadonlyMap<Shape, string>;

  /** @param strict members that the model requires stay absent where a response lacks them; clients fill them in. */
  constructor(plan: PackagePlan, { strict }: { readonly strict: boolean }) {
    this.#plan = plan;
    this.#strict = strict;
    this.#errorNames = new Map(plan.errors.map(({ shape }) => [shape, shape.name]));
  }

  structure(shape: StructureShape): StructureSchema;
  structure(shape: StructureShape | undefined): StructureSchema | undefined;
  structure(shape: StructureShape | undefined): StructureSchema | undefined {
    return shape === undefined ? undefined : (this.#schemaOf(shape) as StructureSchema);
  }

  error(shape: StructureShape): ErrorSchema {
    return this.#schemaOf(shape) as ErrorSchema;
  }

  #schemaOf(shape: AggregateShape): AggregateSchema {
    const known = this.#schemas.get(shape);
    if (known !== undefined) return known;
    const schema = this.#build(shape);
    this.#schemas.set(shape, schema);
    return schema;
  }

  #build(shape: AggregateShape): AggregateSchema {
    const plan = this.#plan;
    switch (shape.kind) {
      case "structure":
      case "union": {
        const schema = {
          type: shape.kind,
          name: shape.name,
          ...defined(schemaTraitsOf("structure", shape, plan)),
          // The same members each time: what is known of a member is kept by its identity.
          members: once(() =>
            Object.fromEntries(shape.members.map((member) => [member.name, this.#member(member, shape)])),
          ),
        };
        return shape.kind === "structure" && this.#errorNames.has(shape)
          ? this.#asError(schema as StructureSchema, shape)
          : schema;
      }
      case "list":
        return {
          type: "list",
          member: this.#member(shape.member, shape),
          ...defined(schemaTraitsOf("list", shape, plan)),
        };
      case "map":
        return {
          type: "map",
          key: this.#member(shape.key, shape),
          value: this.#member(shape.value, shape),
          ...defined(schemaTraitsOf("list", shape, plan)),
        };
      default:
        return shape satisfies never;
    }
  }

  #member(member: Member, owner: AggregateShape): MemberSchema {
    const { target, traits } = member;
    const { correction, ...schema } = defined(schemaTraitsOf("member", { ...member, owner }, this.#plan));
    // XML has no form for a flattened list without items.
    const isCorrected = correction !== undefined && (!this.#strict || traits.xmlFlattened === true);
    return {
      target: isAggregate(target) ? this.#schemaOf(target) : simpleTypeOf(target),
      ...schema,
      ...(isCorrected && { correction }),
    };
  }

  #asError(schema: StructureSchema, shape: StructureShape): ErrorSchema {
    const { error = "client", retryable } = shape.traits;
    const errorSchema: ErrorSchema = {
      ...schema,
      ...(defined(schemaTraitsOf("error", shape, this.#plan)) as Pick<ErrorSchema, "httpError">),
      error,
      errorClass: class extends this.exception {
        override readonly $retryable = retryable;

        constructor(options: ServiceExceptionOptions) {
          super({ ...options, name: shape.name, $fault: error });
        }

        static override schema(): ErrorSchema {
          return errorSchema;
        }
      },
    };
    return errorSchema;
  }
}

/** What schemas call the type of a simple shape: enums are open, so that clients see strings and integers. */
function simpleTypeOf({ kind }: Exclude<Shape, AggregateShape>): SimpleType {
  if (kind === "enum") return "string";
  return kind === "intEnum" ? "integer" : kind;
}

function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

/** Without the properties that are undefined, which schemas leave out. */
export function defined(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
