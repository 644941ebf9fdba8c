import type {
  AggregateConstraints,
  MemberConstraints,
  StructureConstraints,
  ValidationOptions,
} from "./server-definition.ts";

const keysByOption: Readonly<Record<keyof ValidationOptions, readonly (keyof MemberConstraints)[]>> = {
  required: ["required"],
  lengths: ["length"],
  ranges: ["range"],
  patterns: ["pattern"],
  enums: ["enum", "internalEnum"],
  uniqueItems: ["uniqueItems"],
};

/**
 * Creates what leaves constraints out that are not to be checked, at all depths.
 *
 * @throws TypeError for an option that does not exist: a misspelt one would leave a check on.
 */
export function createConstraintFilter(
  options: ValidationOptions,
): (constraints: StructureConstraints) => StructureConstraints {
  const dropped = Object.entries(options).flatMap(([option, isChecked]) => {
    if (!Object.hasOwn(keysByOption, option)) throw new TypeError(`validation has no option "${option}"`);
    return isChecked === false ? keysByOption[option as keyof ValidationOptions] : [];
  });
  // By source, since constraints may be cyclic.
  const filtered = new Map<AggregateConstraints, AggregateConstraints>();

  const filterMember = (member: MemberConstraints): MemberConstraints => {
    const kept = Object.fromEntries(
      Object.entries(member).filter(([key]) => !dropped.includes(key as keyof MemberConstraints)),
    ) as MemberConstraints;
    return member.target === undefined ? kept : { ...kept, target: filter(member.target) };
  };
  const filter = <Constraints extends AggregateConstraints>(constraints: Constraints): Constraints => {
    let result = filtered.get(constraints);
    if (result === undefined) {
      result = filterAggregate(constraints, filterMember);
      filtered.set(constraints, result);
    }
    return result as Constraints;
  };
  return dropped.length === 0 ? (constraints) => constraints : filter;
}

/** Members are filtered when they are asked for. */
function filterAggregate(
  constraints: AggregateConstraints,
  filterMember: (member: MemberConstraints) => MemberConstraints,
): AggregateConstraints {
  switch (constraints.type) {
    case "structure":
      return {
        type: "structure",
        members: () =>
          Object.fromEntries(
            Object.entries(constraints.members()).map(([name, member]) => [name, filterMember(member)]),
          ),
      };
    case "list":
      return {
        type: "list",
        get member() {
          return filterMember(constraints.member);
        },
      };
    case "map":
      return {
        type: "map",
        get key() {
          return filterMember(constraints.key ?? {});
        },
        get value() {
          return filterMember(constraints.value ?? {});
        },
      };
    default:
      return constraints satisfies never;
  }
}
