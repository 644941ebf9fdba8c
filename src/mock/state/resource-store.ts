import type { DynamicOperation, DynamicService } from "../../dynamic/dynamic-service.ts";
import type { Given, MemberOverlay } from "../overlay.ts";
import { inferResources, namesLike } from "./infer-resources.ts";
import { modeledResources } from "./modeled-resources.ts";
import type { Lifecycle, Resource } from "./resource.ts";

/** A thing that was created. */
interface StoredThing {
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
  readonly #overlay: MemberOverlay;

  /** The resources of the model, and those that names of the other operations make clear. */
  constructor(service: DynamicService, overlay: MemberOverlay) {
    this.#overlay = overlay;
    const modeled = modeledResources(service);
    const rolesOf = (resource: Resource): readonly (readonly [DynamicOperation, Role])[] =>
      [...resource.operations].map(([operation, lifecycle]) => [operation, { resource, lifecycle }] as const);
    const roles = modeled.flatMap(rolesOf);
    // An operation of one instance may itself create what the model has no resource for.
    const lifecycles = roles.filter(([, { lifecycle }]) => lifecycle !== "use");
    const inferred = inferResources(service, new Set(lifecycles.map(([operation]) => operation)));
    for (const [operation, role] of [...lifecycles, ...inferred.flatMap(rolesOf), ...roles]) {
      if (!this.#roles.has(operation)) this.#roles.set(operation, role);
    }
  }

  /** What an operation does with the things of the store; undefined where neither the model nor its name says it. */
  roleOf(operation: DynamicOperation): Role | undefined {
    return this.#roles.get(operation);
  }

  /** Keeps a thing in the place of one with the same identifiers. */
  put(resource: Resource, given: readonly Given[]): void {
    const things = this.#thingsOf(resource);
    const identity = identityOf(resource, given);
    const others = things.filter((thing) => identityOf(resource, thing.given) !== identity);
    this.#things.set(resource, [...others, { given: firstOfEach(given) }].slice(-maxThings));
  }

  /** Whether there is a thing with the same identifiers. */
  has(resource: Resource, given: readonly Given[]): boolean {
    const identity = identityOf(resource, given);
    return this.#thingsOf(resource).some((thing) => identityOf(resource, thing.given) === identity);
  }

  /** The thing that an operation's input names. */
  find(resource: Resource, operation: DynamicOperation, input: object): StoredThing | undefined {
    const wanted = this.#namedIn(operation, input);
    return this.#thingsOf(resource).find((thing) => isNamedBy(thing, resource, resource.identifiers.keys(), wanted));
  }

  /** Removes a thing, and the things within it. */
  delete(resource: Resource, thing: StoredThing): void {
    this.#remove(resource, (other) => other === thing);
    const wanted = new Map(
      [...resource.identifiers.keys()].map((name) => [name, valueOf(resource, thing.given, name)]),
    );
    this.#deleteChildren(resource, wanted);
  }

  /** The things that an input does not leave out, in the order of their creation. */
  list(resource: Resource, operation: DynamicOperation, input: object): readonly StoredThing[] {
    const wanted = this.#namedIn(operation, input);
    const required = (operation.plan.shape.input?.members ?? []).filter(({ traits }) => traits.required === true);
    const names = new Set([
      ...required.map(({ name, traits }) => traits.resourceIdentifier ?? name),
      ...[...resource.identifiers.keys()].filter((name) => wanted.get(name) !== undefined),
    ]);
    return this.#thingsOf(resource).filter((thing) => {
      const told = [...names].filter((name) => thing.given.some((one) => one.name === name));
      return isNamedBy(thing, resource, told, wanted);
    });
  }

  /** The members of an operation's input and output that say what a thing is like. */
  givenBy(operation: DynamicOperation, input: object, output: object): readonly Given[] {
    const ofInput = this.givenByInput(operation, input);
    const ofOutput = this.#overlay.listGiven(operation.schema.output, output);
    const inner = this.#overlay.listInner(operation.schema.output, output);
    return [...ofInput, ...ofOutput, ...inner, ...ofInput.flatMap(lengthsOf)];
  }

  givenByInput({ schema }: DynamicOperation, input: object): readonly Given[] {
    return [...this.#overlay.listGiven(schema.input, input), ...this.#overlay.listNested(schema.input, input)];
  }

  #deleteChildren({ children }: Resource, parent: ReadonlyMap<string, unknown>): void {
    for (const child of children) {
      const names = [...parent.keys()].filter((name) => child.identifiers.has(name));
      if (names.length > 0) this.#remove(child, (thing) => isNamedBy(thing, child, names, parent));
      this.#deleteChildren(child, parent);
    }
  }

  #remove(resource: Resource, isRemoved: (thing: StoredThing) => boolean): void {
    this.#things.set(
      resource,
      this.#thingsOf(resource).filter((thing) => !isRemoved(thing)),
    );
  }

  #namedIn({ schema }: DynamicOperation, input: object): ReadonlyMap<string, unknown> {
    const { input: structure } = schema;
    if (structure === undefined) return new Map();
    return new Map(Object.entries(input).map(([member, value]) => [this.#overlay.nameOf(structure, member), value]));
  }

  #thingsOf(resource: Resource): readonly StoredThing[] {
    return this.#things.get(resource) ?? [];
  }
}

/** What is known of a thing, under all names that its resource's identifiers go by. */
export function withAliases(resource: Resource, given: readonly Given[]): readonly Given[] {
  const aliases = [...resource.identifiers].flatMap(([identifier, names]) => {
    const found = findIdentifier(resource, given, identifier);
    return found === undefined ? [] : names.map((name) => ({ ...found, name }));
  });
  return [...given, ...aliases];
}

/** The identifiers of what is known, under their own names. */
export function identifiersIn(resource: Resource, given: readonly Given[]): readonly Given[] {
  return [...resource.identifiers.keys()].flatMap((name) => {
    const found = findIdentifier(resource, given, name);
    return found === undefined ? [] : [{ ...found, name }];
  });
}

/** What is known, without what an earlier value of the same name and type hides: updates must not grow a thing. */
function firstOfEach(given: readonly Given[]): readonly Given[] {
  const targets = new Map<string, Set<Given["target"]>>();
  return given.filter(({ name, target }) => {
    const known = targets.get(name) ?? new Set();
    if (known.has(target)) return false;
    targets.set(name, known.add(target));
    return true;
  });
}

/** The length of a stored body, as later outputs have it. */
function lengthsOf({ target, value }: Given): readonly Given[] {
  if (target !== "blob" || !(value instanceof Uint8Array)) return [];
  return ["ContentLength", "Size"].map((name) => ({ name, target: "long", value: value.length }));
}

function isNamedBy(
  { given }: StoredThing,
  resource: Resource,
  names: Iterable<string>,
  wanted: ReadonlyMap<string, unknown>,
): boolean {
  for (const name of names) if (valueOf(resource, given, name) !== wanted.get(name)) return false;
  return true;
}

function identityOf(resource: Resource, given: readonly Given[]): string {
  return JSON.stringify(
    [...resource.identifiers.keys()].map((identifier) => String(valueOf(resource, given, identifier))),
  );
}

function valueOf(resource: Resource, given: readonly Given[], identifier: string): unknown {
  return findIdentifier(resource, given, identifier)?.value;
}

function findIdentifier(resource: Resource, given: readonly Given[], identifier: string): Given | undefined {
  for (const alias of resource.identifiers.get(identifier) ?? namesLike(identifier, resource.name)) {
    const found = given.find(({ name, value }) => name === alias && typeof value !== "object");
    if (found !== undefined) return found;
  }
  return undefined;
}
