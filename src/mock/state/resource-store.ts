import type { DynamicOperation, DynamicService } from "../../dynamic/dynamic-service.ts";
import { type Given, listGiven, listInner } from "../overlay.ts";
import { aliasesOf, inferResources, type Lifecycle, type Resource } from "./infer-resources.ts";

/** A thing that was created. */
export interface StoredThing {
  /** What is known of it, the latest first. */
  readonly given: readonly Given[];
}

/** What an operation does, and with what. */
export interface Role {
  readonly resource: Resource;
  readonly lifecycle: Lifecycle;
}

/** Things are forgotten, the oldest first, beyond so many of a resource: a double that runs for days must not grow. */
const maxThings = 10_000;

/** What has been created through a service and not deleted since. */
export class ResourceStore {
  readonly #roles = new Map<DynamicOperation, Role>();
  readonly #things = new Map<Resource, StoredThing[]>();

  constructor(service: DynamicService) {
    for (const resource of inferResources(service)) {
      for (const [operation, lifecycle] of resource.operations) {
        if (!this.#roles.has(operation)) this.#roles.set(operation, { resource, lifecycle });
      }
    }
  }

  /** What an operation does with the things of the store; undefined where its name does not say it. */
  roleOf(operation: DynamicOperation): Role | undefined {
    return this.#roles.get(operation);
  }

  /** Keeps a thing in the place of one with the same identifiers. */
  put(resource: Resource, given: readonly Given[]): void {
    const things = this.#thingsOf(resource);
    const identity = identityOf(resource, given);
    const others = things.filter((thing) => identityOf(resource, thing.given) !== identity);
    this.#things.set(resource, [...others, { given }].slice(-maxThings));
  }

  /** Whether there is a thing with the same identifiers. */
  has(resource: Resource, given: readonly Given[]): boolean {
    const identity = identityOf(resource, given);
    return this.#thingsOf(resource).some((thing) => identityOf(resource, thing.given) === identity);
  }

  /** The thing that an input names. */
  find(resource: Resource, input: object): StoredThing | undefined {
    return this.#thingsOf(resource).find((thing) => isNamedBy(thing, resource, resource.identifiers, input));
  }

  delete(resource: Resource, thing: StoredThing): void {
    this.#things.set(
      resource,
      this.#thingsOf(resource).filter((other) => other !== thing),
    );
  }

  /** The things that an input does not leave out, in the order of their creation. */
  list(resource: Resource, operation: DynamicOperation, input: object): readonly StoredThing[] {
    const required = (operation.plan.shape.input?.members ?? []).filter(({ traits }) => traits.required === true);
    const names = required.map(({ name }) => name);
    return this.#thingsOf(resource).filter((thing) => {
      const told = names.filter((name) => valueOf(thing.given, name) !== undefined);
      return isNamedBy(thing, resource, told, input);
    });
  }

  #thingsOf(resource: Resource): readonly StoredThing[] {
    return this.#things.get(resource) ?? [];
  }
}

/** What is known of a thing, under all names that its resource's identifiers go by. */
export function withAliases(resource: Resource, given: readonly Given[]): readonly Given[] {
  const aliases = resource.identifiers.flatMap((identifier) => {
    const found = findIdentifier(resource, given, identifier);
    if (found === undefined) return [];
    return aliasesOf(identifier, resource.name).map((name) => ({ ...found, name }));
  });
  return [...given, ...aliases];
}

/** The members of an operation's input and output that say what a thing is like. */
export function givenBy(operation: DynamicOperation, input: object, output: object): readonly Given[] {
  const ofOutput = listGiven(operation.schema.output, output);
  const inner = listInner(operation.schema.output, output);
  const ofInput = listGiven(operation.schema.input, input);
  return [...ofInput, ...ofOutput, ...inner, ...ofInput.flatMap(lengthsOf)];
}

/** The length of a stored body, as later outputs have it. */
function lengthsOf({ target, value }: Given): readonly Given[] {
  if (target !== "blob" || !(value instanceof Uint8Array)) return [];
  return ["ContentLength", "Size"].map((name) => ({ name, target: "long", value: value.length }));
}

function isNamedBy({ given }: StoredThing, resource: Resource, names: readonly string[], input: object): boolean {
  return names.every((name) => {
    const wanted: unknown = (input as Readonly<Record<string, unknown>>)[name];
    return findIdentifier(resource, given, name)?.value === wanted;
  });
}

function identityOf(resource: Resource, given: readonly Given[]): string {
  return JSON.stringify(resource.identifiers.map((name) => String(findIdentifier(resource, given, name)?.value)));
}

function findIdentifier(resource: Resource, given: readonly Given[], identifier: string): Given | undefined {
  for (const alias of aliasesOf(identifier, resource.name)) {
    const found = given.find(({ name, value }) => name === alias && typeof value !== "object");
    if (found !== undefined) return found;
  }
  return undefined;
}

function valueOf(given: readonly Given[], name: string): unknown {
  return given.find((one) => one.name === name)?.value;
}
