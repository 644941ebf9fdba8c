import type { DynamicOperation } from "../dynamic/dynamic-service.ts";
import type { StructureSchema, UnionSchema } from "../runtime/schema/schema.ts";
import { memberSchemasOf } from "../synthesize/member-schemas.ts";
import { Synthesizer } from "../synthesize/synthesize.ts";
import type { Words } from "../synthesize/words.ts";

/** The same for all operations, so that what one creates another finds. */
const variant = 1;

/**
 * A valid input. The same members have the same values in all operations.
 *
 * @throws NoValue where none is found.
 */
export function makeInput(
  { schema, inputConstraints: constraints }: DynamicOperation,
  members: "all" | "required",
  { words, isForm }: { readonly words: Words; readonly isForm: boolean },
): Record<string, unknown> {
  if (schema.input === undefined) return {};
  const emptyStructures = isForm ? "never" : "as they come";
  const wish = { constraints, members, operation: schema, emptyStructures, words, variant } as const;
  const { value } = new Synthesizer().synthesize(schema.input, wish);
  // Clients say themselves how long a body is, and what its digests are.
  for (const [name, { httpHeader = "" }] of Object.entries(memberSchemasOf(schema.input))) {
    if (ofBody.test(httpHeader)) Reflect.deleteProperty(value, name);
  }
  return value;
}

const ofBody =
  /^(?:content-length|content-md5|content-encoding|transfer-encoding|connection|host|expect|x-amz-checksum-.*|x-amz-content-sha256|x-amz-decoded-content-length)$/i;

/** An input as clients take it: events come as a stream. */
export function withStreams(structure: StructureSchema | undefined, input: Readonly<Record<string, unknown>>): object {
  const sent: Record<string, unknown> = { ...input };
  for (const [name, { streaming, target }] of Object.entries(
    structure === undefined ? {} : memberSchemasOf(structure),
  )) {
    const event = sent[name];
    if (streaming !== true || event === undefined || !isUnion(target)) continue;
    sent[name] = (async function* () {
      yield await Promise.resolve(event);
    })();
  }
  return sent;
}

function isUnion(target: unknown): target is UnionSchema {
  return typeof target === "object" && target !== null && "type" in target && target.type === "union";
}
