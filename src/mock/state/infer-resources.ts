import type { DynamicOperation, DynamicService } from "../../dynamic/dynamic-service.ts";
import { memberSchemasOf } from "../../synthesize/member-schemas.ts";
import type { StructureSchema } from "../../runtime/schema/schema.ts";
import type { Lifecycle, Resource } from "./resource.ts";

type InferredLifecycle = Exclude<Lifecycle, "put" | "use">;

/** Verbs by what they do; `Put` updates where another operation creates. */
const verbs: Readonly<Record<InferredLifecycle, readonly string[]>> = {
  create: ["Create", "Register", "Allocate", "Upload", "Put"],
  read: ["Get", "Describe", "Head", "Read"],
  update: ["Update", "Modify", "Put"],
  delete: ["Delete", "Remove", "Deregister", "Release"],
  list: ["List", "Describe", "Search", "Get"],
};

/**
 * The resources that names of operations make clear: something creates them, and what finds or deletes one of them is told
 * which by members that the creation has, too, in its input or its output.
 *
 * @param bound operations of the model's own resources, which are left out.
 */
export function inferResources(service: DynamicService, bound: ReadonlySet<DynamicOperation>): readonly Resource[] {
  const operations = [...service.operations].filter(([, operation]) => !bound.has(operation));
  const byName = new Map(operations.map(([name, operation]) => [capitalize(name).replace(/V\d+$/, ""), operation]));
  // Newer versions of an operation exist beside older ones: `ListObjectsV2`.
  const versionsOf = (name: string): DynamicOperation[] =>
    operations.filter(([own]) => capitalize(own).replace(/V\d+$/, "") === name).map(([, operation]) => operation);
  const nouns = new Set(
    [...byName.keys()].flatMap((name) =>
      verbs.create.filter((verb) => name.startsWith(verb)).map((verb) => name.slice(verb.length)),
    ),
  );
  return [...nouns].flatMap((noun): Resource[] => {
    if (noun === "") return [];
    const find = (lifecycle: InferredLifecycle, names: readonly string[]): DynamicOperation[] =>
      verbs[lifecycle].flatMap((verb) => names.flatMap((name) => versionsOf(verb + name)));
    const [create, ...others] = find("create", [noun]);
    if (create === undefined) return [];
    const finds = [...find("read", [noun]), ...find("delete", [noun]), ...find("update", [noun])];
    const known = namesGivenBy(create);
    const identifiers = finds
      .map((operation) => identifiersOf(operation, noun))
      .find(
        (names) =>
          names !== undefined &&
          names.length > 0 &&
          names.every((name) => namesLike(name, noun).some((alias) => known.has(alias))),
      );
    if (identifiers === undefined) return [];
    const has = ({ schema }: DynamicOperation): boolean =>
      identifiers.every((name) => Object.hasOwn(membersIn(schema.input), name));
    const roles = new Map<DynamicOperation, Lifecycle>();
    for (const operation of find("list", pluralsOf(noun))) roles.set(operation, "list");
    for (const operation of [...others, ...find("update", [noun])].filter(has)) roles.set(operation, "update");
    for (const operation of find("delete", [noun]).filter(has)) roles.set(operation, "delete");
    for (const operation of find("read", [noun]).filter(has)) roles.set(operation, "read");
    roles.set(create, "create");
    const named = new Map(identifiers.map((name) => [name, namesLike(name, noun)]));
    return [{ name: noun, identifiers: named, operations: roles, children: [] }];
  });
}

/** The names that may mean a name: `Name` and `TableName` for `Table`, and the other way round. */
export function namesLike(name: string, noun: string): readonly string[] {
  const short = name.toLowerCase().startsWith(noun.toLowerCase()) ? name.slice(noun.length) : name;
  const parts = short === "" ? ["Name", "Id"] : [short];
  const aliases = [name, ...parts.flatMap((part) => [noun + part, part]), ...(short === "" ? [noun] : [])];
  return [...new Set(aliases.flatMap((alias) => [alias, capitalize(alias), uncapitalize(alias)]))];
}

/** The members that say which thing is meant; undefined where the operation asks for more than texts and numbers. */
function identifiersOf(operation: DynamicOperation, noun: string): readonly string[] | undefined {
  const { input } = operation.schema;
  const { plan } = operation;
  const required = (plan.shape.input?.members ?? []).filter(({ traits }) => traits.required === true);
  const members = membersIn(input);
  const isSimple = (name: string): boolean => {
    const target = members[name]?.target;
    return target === "string" || target === "integer" || target === "long";
  };
  if (required.length > 0) {
    return required.every(({ name }) => isSimple(name)) ? required.map(({ name }) => name) : undefined;
  }
  const named = namesLike(noun, noun).find(isSimple);
  return named === undefined ? undefined : [named];
}

/** All names of an operation's input and output, and of the structures in the output. */
function namesGivenBy({ schema }: DynamicOperation): ReadonlySet<string> {
  const output = Object.entries(membersIn(schema.output));
  const inner = output.flatMap(([, { target }]) =>
    typeof target === "object" && target.type === "structure" ? Object.keys(memberSchemasOf(target)) : [],
  );
  return new Set([...Object.keys(membersIn(schema.input)), ...output.map(([name]) => name), ...inner]);
}

function membersIn(structure: StructureSchema | undefined): ReturnType<typeof memberSchemasOf> {
  return structure === undefined ? {} : memberSchemasOf(structure);
}

function pluralsOf(noun: string): readonly string[] {
  return noun.endsWith("y") ? [`${noun.slice(0, -1)}ies`, `${noun}s`] : [`${noun}s`, `${noun}es`];
}

function capitalize(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function uncapitalize(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
