import { createHash } from "node:crypto";
import type { DynamicOperation, DynamicService } from "../dynamic/dynamic-service.ts";
import type { MemberSchema, UnionSchema } from "../runtime/schema/schema.ts";
import { memberSchemasOf } from "../synthesize/member-schemas.ts";
import { NoValue } from "../synthesize/no-value.ts";
import { Synthesizer, type StructureWish } from "../synthesize/synthesize.ts";

/**
 * Makes an output agree with itself, as clients check: lengths and digests are those of what is sent, nothing says that
 * the body is encoded, and events come as a stream.
 */
export function settleOutput(
  service: DynamicService,
  { schema }: DynamicOperation,
  {
    input,
    output,
    wish,
  }: { readonly input: object; readonly output: Record<string, unknown>; readonly wish: StructureWish },
): object {
  if (schema.output === undefined) return {};
  const members = memberSchemasOf(schema.output);
  const settled = { ...output };
  for (const [name, member] of Object.entries(members)) {
    if (saysWhatIsNotTrue(member)) Reflect.deleteProperty(settled, name);
    if (member.httpHeader?.toLowerCase() === "content-length") {
      settled[name] = schema.http?.method === "HEAD" ? settled[name] : lengthOfBody(members, settled);
    }
    if (member.streaming === true && typeof member.target === "object" && settled[name] !== undefined) {
      settled[name] = eventsOf(name, member.target as UnionSchema, wish);
    }
  }
  return service.plan.model.sdkId === "SQS" ? withDigests(schema.name, input, settled) : settled;
}

/** Headers that say how the body is encoded or framed, and checksums of it, which clients compare. */
function saysWhatIsNotTrue({ httpHeader = "" }: MemberSchema): boolean {
  return /^(?:content-encoding|transfer-encoding|connection|content-range|content-md5|x-amz-checksum-.*|x-amz-mp-parts-count)$/i.test(
    httpHeader,
  );
}

function lengthOfBody(
  members: Readonly<Record<string, MemberSchema>>,
  output: Readonly<Record<string, unknown>>,
): number | undefined {
  const payload = Object.entries(members).find(([, { httpPayload }]) => httpPayload === true);
  const body = payload && output[payload[0]];
  if (body instanceof Uint8Array) return body.length;
  return typeof body === "string" ? Buffer.byteLength(body) : undefined;
}

/** Each kind of event once, without the errors. */
async function* eventsOf(name: string, union: UnionSchema, wish: StructureWish): AsyncGenerator<object> {
  const kinds = Object.entries(memberSchemasOf(union)).filter(([, { target }]) => !isError(target));
  for (const [kind, event] of kinds) {
    const only: UnionSchema = { ...union, members: () => ({ [kind]: event }) };
    const structure = { type: "structure", name, members: () => ({ [name]: { target: only } }) } as const;
    const value = tryEvent(() => new Synthesizer().synthesize(structure, wish).value[name]);
    if (value !== undefined) yield await Promise.resolve(value);
  }
}

function tryEvent(make: () => unknown): object | undefined {
  try {
    return make() as object;
  } catch (error) {
    if (error instanceof NoValue) return undefined;
    throw error;
  }
}

function isError(target: MemberSchema["target"]): boolean {
  return typeof target === "object" && "errorClass" in target;
}

/** SQS's clients compare the digests of messages with what they sent and received. */
function withDigests(operation: string, input: object, output: Record<string, unknown>): Record<string, unknown> {
  const { MessageBody, Entries } = input as { MessageBody?: unknown; Entries?: readonly Record<string, unknown>[] };
  if (operation === "SendMessage") {
    return { MessageId: output["MessageId"], MD5OfMessageBody: md5(MessageBody) };
  }
  if (operation === "SendMessageBatch") {
    const sent = (Entries ?? []).map((entry) => ({
      ...{ Id: entry["Id"], MessageId: String(output["MessageId"] ?? entry["Id"]) },
      MD5OfMessageBody: md5(entry["MessageBody"]),
    }));
    return { Successful: sent, Failed: [] };
  }
  if (operation !== "ReceiveMessage" || !Array.isArray(output["Messages"])) return output;
  const messages = (output["Messages"] as readonly Record<string, unknown>[]).map((message) => ({
    ...message,
    MD5OfBody: md5(message["Body"]),
    // Their digest is not made here.
    ...{ MessageAttributes: undefined, MD5OfMessageAttributes: undefined },
  }));
  return { ...output, Messages: messages };
}

function md5(text: unknown): string {
  return createHash("md5").update(String(text)).digest("hex");
}
