import type { MemberSchema, MemberSchemas, StructureSchema } from "../../src/runtime/schema/schema.ts";
import { readJsonAsText } from "../../src/runtime/codec/defaults.ts";

/**
 * The first place where a structure that arrived differs from the one that was sent, in words;
 * undefined where there is none. What the specification lets a recipient add is no difference: the
 * default of a member that was not set, a token that the client made, what HTTP itself says where a
 * member is bound to that, and query parameters that other members hold, too.
 */
export function findDifference(schema: StructureSchema, actual: unknown, expected: object): string | undefined {
  return compareMembers(schema.members(), actual, { expected, path: "" });
}

interface Expectation<Value = unknown> {
  readonly expected: Value;
  readonly path: string;
}

function compareMember(member: MemberSchema, actual: unknown, { expected, path }: Expectation): string | undefined {
  if (expected === undefined) return compareAbsent(member, actual, path);
  const target = member.target;
  if (typeof target === "string" || expected === null) {
    return isEqual(actual, expected) ? undefined : describe(path, actual, expected);
  }
  switch (target.type) {
    case "structure":
    case "union":
      return compareMembers(target.members(), actual, { expected, path });
    case "list":
      return compareLists(target.member, actual, { expected: expected as readonly unknown[], path });
    case "map":
      return compareMaps(target.value, actual, { expected, path, mayHaveMore: member.httpQueryParams === true });
    default:
      return target satisfies never;
  }
}

function compareAbsent(member: MemberSchema, actual: unknown, path: string): string | undefined {
  if (actual === undefined) return undefined;
  if (member.idempotencyToken === true && typeof actual === "string") return undefined;
  if (isOfMessage(member, actual)) return undefined;
  const { default: json } = member;
  if (json !== undefined && json !== null && isEqual(actual, readJsonAsText(json, member))) return undefined;
  return `${path} is ${show(actual)}, but was not sent`;
}

/** Headers that a message has of itself. */
const messageHeaders: ReadonlySet<string> = new Set(["accept", "content-encoding", "content-length", "content-type"]);

/** Whether a member that was not set is what its message has in its place. */
function isOfMessage(member: MemberSchema, actual: unknown): boolean {
  if (member.httpResponseCode === true || messageHeaders.has(member.httpHeader?.toLowerCase() ?? "")) return true;
  // The values of other members, or other headers.
  if (member.httpQueryParams === true || member.httpPrefixHeaders === "") return true;
  if (member.httpPrefixHeaders !== undefined) return isRecord(actual) && Object.keys(actual).length === 0;
  // A stream is never absent, and an empty document and none are the same.
  if (member.streaming === true) return actual instanceof Uint8Array && actual.length === 0;
  return member.httpPayload === true && isRecord(actual) && Object.keys(actual).length === 0;
}

function compareMembers(members: MemberSchemas, actual: unknown, { expected, path }: Expectation): string | undefined {
  if (!isRecord(actual) || !isRecord(expected)) return describe(path, actual, expected);
  for (const [name, member] of Object.entries(members)) {
    const found = compareMember(member, own(actual, name), { expected: own(expected, name), path: `${path}/${name}` });
    if (found !== undefined) return found;
  }
  const unknown = Object.keys(actual).find((name) => !Object.hasOwn(members, name) && actual[name] !== undefined);
  return unknown === undefined ? undefined : `${path}/${unknown} is ${show(actual[unknown])}, but is no member`;
}

function compareLists(
  member: MemberSchema,
  actual: unknown,
  { expected, path }: Expectation<readonly unknown[]>,
): string | undefined {
  if (!Array.isArray(actual) || actual.length !== expected.length) return describe(path, actual, expected);
  const items: readonly unknown[] = actual;
  for (const [index, item] of items.entries()) {
    const found = compareMember(member, item, { expected: expected[index], path: `${path}/${String(index)}` });
    if (found !== undefined) return found;
  }
  return undefined;
}

function compareMaps(
  member: MemberSchema,
  actual: unknown,
  { expected, path, mayHaveMore }: Expectation & { readonly mayHaveMore: boolean },
): string | undefined {
  if (!isRecord(actual) || !isRecord(expected)) return describe(path, actual, expected);
  for (const [key, value] of Object.entries(expected)) {
    const found = compareMember(member, own(actual, key), { expected: value, path: `${path}/${key}` });
    if (found !== undefined) return found;
  }
  const more = mayHaveMore ? undefined : Object.keys(actual).find((key) => !Object.hasOwn(expected, key));
  return more === undefined ? undefined : `${path}/${more} is ${show(actual[more])}, but was not sent`;
}

/** Of simple values, and of documents and defaults. */
function isEqual(actual: unknown, expected: unknown): boolean {
  if (Object.is(actual, expected)) return true;
  if (expected instanceof Date) return actual instanceof Date && actual.getTime() === expected.getTime();
  if (expected instanceof Uint8Array) return actual instanceof Uint8Array && Buffer.compare(actual, expected) === 0;
  if (Array.isArray(expected)) {
    return (
      Array.isArray(actual) &&
      actual.length === expected.length &&
      expected.every((item, at) => isEqual(actual[at], item))
    );
  }
  if (!isRecord(expected) || !isRecord(actual)) return false;
  const keys = Object.keys(expected);
  return (
    Object.keys(actual).length === keys.length &&
    keys.every((key) => Object.hasOwn(actual, key) && isEqual(actual[key], expected[key]))
  );
}

type Properties = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Properties {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return !(value instanceof Date || value instanceof Uint8Array);
}

function own(record: Properties, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function describe(path: string, actual: unknown, expected: unknown): string {
  return `${path === "" ? "it" : path} is ${show(actual)}, not ${show(expected)}`;
}

function show(value: unknown): string {
  if (value === undefined) return "absent";
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "an invalid date" : value.toISOString();
  if (value instanceof Uint8Array) return `bytes ${Buffer.from(value).toString("hex").slice(0, 60)}`;
  if (typeof value === "bigint") return `${String(value)}n`;
  const text = JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? String(part) : part));
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
