import type { DynamicError, DynamicOperation } from "../../dynamic/dynamic-service.ts";
import { isMemberPath } from "../../model/service-model.ts";
import type { ListSchema, StructureSchema } from "../../runtime/schema/schema.ts";
import { memberSchemasOf } from "../../synthesize/member-schemas.ts";
import { canonicalText } from "../fingerprint.ts";
import type { AnswerMaker } from "../make-answer.ts";
import { overlayMembers } from "../overlay.ts";
import { cutPage } from "./pages.ts";
import { aliasesOf, type Resource } from "./infer-resources.ts";
import { givenBy, type ResourceStore, withAliases, type Role, type StoredThing } from "./resource-store.ts";

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

  constructor(store: ResourceStore, answers: AnswerMaker) {
    this.#store = store;
    this.#answers = answers;
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
    if (lifecycle === "create") {
      const output = this.#create(resource, call);
      this.#store.put(resource, givenBy(operation, input, output));
      return output;
    }
    if (lifecycle === "list") return this.#list(role, call);
    const thing = this.#store.find(resource, input);
    if (thing === undefined) {
      const missing = findMissingError(operation, resource.name);
      if (missing === undefined) return base();
      throw this.#answers.error(missing, `the ${resource.name} does not exist`);
    }
    const output = this.#describe(operation, { role, thing }, base());
    if (lifecycle === "delete") this.#store.delete(resource, thing);
    if (lifecycle === "update") {
      this.#store.put(resource, [...givenBy(operation, input, output), ...thing.given]);
    }
    return output;
  }

  /** An output that names a new thing: names that the input does not give are made until one is free. */
  #create(resource: Resource, { operation, input, origin, base }: StatefulCall): Record<string, unknown> {
    let output = base();
    const names = resource.identifiers.flatMap((identifier) => aliasesOf(identifier, resource.name));
    for (let attempt = 1; attempt <= maxAttempts; attempt++) {
      if (!this.#store.has(resource, givenBy(operation, input, output))) return output;
      const renewed = this.#answers.renew(operation, output, { names, input, origin, attempt });
      if (canonicalText(renewed) === canonicalText(output) || !this.#answers.isValid(operation, renewed)) return output;
      output = renewed;
    }
    return output;
  }

  #describe(
    operation: DynamicOperation,
    { role, thing }: { readonly role: Role; readonly thing: StoredThing },
    base: Record<string, unknown>,
  ): Record<string, unknown> {
    const { output } = operation.schema;
    if (output === undefined) return base;
    const described = overlayMembers(output, base, withAliases(role.resource, thing.given), 1);
    return this.#answers.isValid(operation, described) ? described : base;
  }

  #list({ resource }: Role, { operation, input, base }: StatefulCall): Record<string, unknown> | undefined {
    const place = findItems(operation, resource);
    if (place === undefined) return undefined;
    const page = cutPage(this.#store.list(resource, operation, input), operation, input);
    const output = withoutOtherLists(base(), operation, place.name);
    const [sample] = (output[place.name] as readonly unknown[] | undefined) ?? [];
    const items = page.items.flatMap(({ given }) => {
      const known = withAliases(resource, given);
      const { target } = place.list.member;
      if (typeof target === "object" && target.type === "structure") {
        return [overlayMembers(target, (sample ?? {}) as Record<string, unknown>, known, 1)];
      }
      const names = [singular(place.name), ...resource.identifiers];
      const value = names.map((name) => known.find((one) => one.name === name && one.target === target)?.value);
      return value.find((one) => one !== undefined) ?? [];
    });
    const listed = page.describe({ ...output, [place.name]: items }, items.length);
    return this.#answers.isValid(operation, listed) ? listed : undefined;
  }
}

/** The operation's error for a thing that is not there. */
function findMissingError({ errors }: DynamicOperation, noun: string): DynamicError | undefined {
  const isMissing = ({ schema }: DynamicError): boolean =>
    /notfound|nosuch|nonexist|notexist|unknownresource/i.test(schema.name) || schema.httpError === 404;
  const missing = errors.filter(isMissing);
  return missing.find(({ schema }) => schema.name.includes(noun)) ?? missing[0];
}

/** The member of an output that lists a resource: the one that its pagination names, else the one whose items have its name. */
function findItems(
  { plan, schema }: DynamicOperation,
  resource: Resource,
): { readonly name: string; readonly list: ListSchema } | undefined {
  const lists = listsOf(schema.output);
  const path = plan.shape.paginated?.items;
  const [named, ...deeper] = path !== undefined && isMemberPath(path) ? path : [];
  if (named !== undefined && deeper.length === 0) return lists.find(({ name }) => name === named);
  if (lists.length === 1) return lists[0];
  const names = resource.identifiers.flatMap((identifier) => aliasesOf(identifier, resource.name));
  return lists.find(({ list }) => {
    const { target } = list.member;
    if (typeof target !== "object" || target.type !== "structure") return false;
    const members = memberSchemasOf(target);
    return names.some((name) => Object.hasOwn(members, name));
  });
}

function listsOf(output: StructureSchema | undefined): { readonly name: string; readonly list: ListSchema }[] {
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
