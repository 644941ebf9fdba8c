import { constraintTraitsOf } from "../plan/constraint-traits.ts";
import { findConstrainedBelow } from "../plan/constrained-shapes.ts";
import type { Member, ServiceModel, Shape, StructureShape } from "../model/service-model.ts";
import type { AggregateShape } from "../plan/package-plan.ts";
import type {
  AggregateConstraints,
  MemberConstraints,
  StructureConstraints,
} from "../runtime/server/server-definition.ts";
import { defined } from "./schema-builder.ts";

/** Builds the constraints on inputs, outputs and errors, each at its first use; generated servers have those on inputs. */
export class ConstraintsBuilder {
  readonly #constrained: ReadonlySet<Shape>;
  readonly #built = new Map<Shape, AggregateConstraints>();

  constructor({ operations, errors }: ServiceModel) {
    const roots = operations.flatMap((operation) => [operation.input, operation.output, ...operation.errors]);
    this.#constrained = new Set(findConstrainedBelow([...roots, ...errors].filter((shape) => shape !== undefined)));
  }

  /** @returns undefined where nothing is constrained. */
  structure(shape: StructureShape | undefined): StructureConstraints | undefined {
    if (shape === undefined || !this.#constrained.has(shape)) return undefined;
    return this.#constraintsOf(shape) as StructureConstraints;
  }

  #constraintsOf(shape: AggregateShape): AggregateConstraints {
    const known = this.#built.get(shape);
    if (known !== undefined) return known;
    const constraints = this.#build(shape);
    this.#built.set(shape, constraints);
    return constraints;
  }

  #build(shape: AggregateShape): AggregateConstraints {
    switch (shape.kind) {
      case "structure":
      case "union":
        return {
          type: "structure",
          members: () => Object.fromEntries(shape.members.map((member) => [member.name, this.#member(member)])),
        };
      case "list":
        return { type: "list", member: this.#member(shape.member) };
      case "map":
        return { type: "map", key: this.#member(shape.key), value: this.#member(shape.value) };
      default:
        return shape satisfies never;
    }
  }

  #member(member: Member): MemberConstraints {
    const { target } = member;
    const traits = defined(constraintTraitsOf(member));
    if (!this.#constrained.has(target)) return traits;
    return { ...traits, target: this.#constraintsOf(target as AggregateShape) };
  }
}
