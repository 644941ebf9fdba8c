import type { DynamicError, DynamicOperation } from "../../dynamic/dynamic-service.ts";
import { isMemberPath, membersOf } from "../../model/service-model.ts";
import type { ListSchema, StructureSchema } from "../../runtime/schema/schema.ts";
import { memberSchemasOf } from "../../synthesize/member-schemas.ts";
import { canonicalText } from "../fingerprint.ts";
import type { AnswerMaker } from "../make-answer.ts";
import type { Given, MemberOverlay } from "../overlay.ts";
import { cutPage } from "./pages.ts";
import { aliasesOf, type Resource } from "./resource.ts";
import { identifiersIn, type ResourceStore, type Role, withAliases } from "./resource-store.ts";

interface StatefulCall {
  readonly operation: DynamicOperation;
  readonly input: object;
  /** Where addresses point to. */
  readonly origin: string;
  /** What a double without state would answer. */
  readonly base: () => Record<string, unknown>;
}

/** Names that are tried for a new thing. */
const maxAttempts = 100;

/** Answers operations that create, find, list, change and delete things. */
export class StatefulAnswers {
  readonly #store: ResourceStore;
  readonly #answers: AnswerMaker;
  readonly #overlay: MemberOverlay;

  constructor(store: ResourceStore, answers: AnswerMaker, overlay: MemberOverlay) {
    this.#store = store;
    this.#answers = answers;
    this.#overlay = overlay;
  }

  /**
   * @returns undefined for an operation that has nothing to do with the store.
   * @throws ServiceException for a thing that is not there, where the operation has an error for it.
   */
  answer(call: StatefulCall): Record<string, unknown> | undefined {
    const { operation, input, base } = call;
    const role = this.#store.roleOf(operation);
    if (role === undefined) return undefined;
    const { resource, lifecycle } = role;
    if (lifecycle === "list") return this.#list(role, call);
    const thing = lifecycle === "create" ? undefined : this.#store.find(resource, operation, input);
    if (thing === undefined && (lifecycle === "create" || lifecycle === "put")) {
      const created = this.#create(resource, call);
      // An identifier is the same wherever the output has it.
      const identifiers = identifiersIn(resource, this.#store.givenBy(operation, input, created));
      const output = this.#describe(operation, identifiers, created);
      this.#store.put(resource, this.#store.givenBy(operation, input, output));
      return output;
    }
    if (thing === undefined) {
      const missing = findMissingError(operation, resource.name);
      if (missing === undefined) return base();
      throw this.#answers.error(missing, `the ${resource.name} does not exist`);
    }
    const changes = lifecycle === "update" || lifecycle === "put" ? this.#store.givenByInput(operation, input) : [];
    // What a put leaves out is gone; an update leaves it as it was.
    const left = lifecycle === "put" ? withoutInput(operation, thing.given) : thing.given;
    const output = this.#describe(operation, withAliases(resource, [...changes, ...left]), base());
    if (lifecycle === "delete") this.#store.delete(resource, thing);
    if (lifecycle === "update" || lifecycle === "put") {
      this.#store.put(resource, [...this.#store.givenBy(operation, input, output), ...left]);
    }
    return output;
  }

  /** An output that names a new thing: names that the input does not give are made until one is free. */
  #create(resource: Resource, { operation, input, origin, base }: StatefulCall): Record<string, unknown> {
    let output = base();
    const names = aliasesOf(resource);
    for (let attempt = 1; attempt <= maxAttempts; attempt++) {
      if (!this.#store.has(resource, this.#store.givenBy(operation, input, output))) return output;
      const renewed = this.#answers.renew(operation, output, { names, input, origin, attempt });
      if (canonicalText(renewed) === canonicalText(output) || !this.#answers.isValid(operation, renewed)) return output;
      output = renewed;
    }
    return output;
  }

  #describe(
    operation: DynamicOperation,
    known: readonly Given[],
    base: Record<string, unknown>,
  ): Record<string, unknown> {
    const { output } = operation.schema;
    if (output === undefined) return base;
    const described = this.#overlay.put(output, base, known);
    return this.#answers.isValid(operation, described) ? described : base;
  }

  #list({ resource }: Role, { operation, input, base }: StatefulCall): Record<string, unknown> | undefined {
    const place = this.#findItems(operation, resource);
    if (place === undefined) return undefined;
    const page = cutPage(this.#store.list(resource, operation, input), operation, input);
    const output = withoutOtherLists(base(), operation, place.name);
    const [sample] = (output[place.name] as readonly unknown[] | undefined) ?? [];
    const items = page.items.flatMap(({ given }) => {
      const known = withAliases(resource, given);
      const { target } = place.list.member;
      if (typeof target === "object" && target.type === "structure") {
        return [this.#overlay.put(target, (sample ?? {}) as Record<string, unknown>, known)];
      }
      const names = [singular(place.name), ...resource.identifiers.keys()];
      const value = names.map((name) => known.find((one) => one.name === name && one.target === target)?.value);
      return value.find((one) => one !== undefined) ?? [];
    });
    const listed = page.describe({ ...output, [place.name]: items }, items.length);
    return this.#answers.isValid(operation, listed) ? listed : undefined;
  }

  /** The member of an output that lists a resource: the one that its pagination names, else the one whose items have its name. */
  #findItems({ plan, schema }: DynamicOperation, resource: Resource): ListMember | undefined {
    const lists = listsOf(schema.output);
    const path = plan.shape.paginated?.items;
    const [named, ...deeper] = path !== undefined && isMemberPath(path) ? path : [];
    if (named !== undefined && deeper.length === 0) return lists.find(({ name }) => name === named);
    if (lists.length === 1) return lists[0];
    const names = new Set(aliasesOf(resource));
    return lists.find(({ list }) => {
      const { target } = list.member;
      if (typeof target !== "object" || target.type !== "structure") return false;
      return Object.keys(memberSchemasOf(target)).some((member) => names.has(this.#overlay.nameOf(target, member)));
    });
  }
}

/** The operation's error for a thing that is not there. */
function findMissingError({ errors }: DynamicOperation, noun: string): DynamicError | undefined {
  const isMissing = ({ schema }: DynamicError): boolean =>
    /notfound|nosuch|nonexist|notexist|unknownresource/i.test(schema.name) || schema.httpError === 404;
  const missing = errors.filter(isMissing);
  return missing.find(({ schema }) => schema.name.includes(noun)) ?? missing[0];
}

interface ListMember {
  readonly name: string;
  readonly list: ListSchema;
}

/** What is known of a thing but not from members that the operation's input has. */
function withoutInput({ plan }: DynamicOperation, given: readonly Given[]): readonly Given[] {
  const names = new Set(
    (plan.shape.input?.members ?? []).flatMap(({ name, traits, target }) => {
      const own = traits.resourceIdentifier ?? traits.property?.name ?? name;
      return traits.nestedProperties === true ? [own, ...membersOf(target).map((member) => member.name)] : [own];
    }),
  );
  return given.filter(({ name }) => !names.has(name));
}

function listsOf(output: StructureSchema | undefined): readonly ListMember[] {
  if (output === undefined) return [];
  return Object.entries(memberSchemasOf(output)).flatMap(([name, { target }]) =>
    typeof target === "object" && target.type === "list" ? [{ name, list: target }] : [],
  );
}

/** What else a list groups or counts would not be true of the things that it has now. */
function withoutOtherLists(
  output: Record<string, unknown>,
  { schema }: DynamicOperation,
  kept: string,
): Record<string, unknown> {
  const others = listsOf(schema.output).filter(({ name }) => name !== kept);
  for (const { name } of others) Reflect.deleteProperty(output, name);
  return output;
}

function singular(name: string): string {
  return name.replace(/ies$/, "y").replace(/s$/, "");
}
