import type { Headers } from "../http/http-message.ts";
import { essenceOf } from "../protocol/media-type.ts";
import type { OperationSchema } from "../schema/schema.ts";
import type { ServedOperation } from "./server-definition.ts";
import { compileValidator } from "./validate.ts";

/** Of operations: names of members, and the values that headers give them though nobody has set them. */
export type UnsaidMembers = ReadonlyMap<OperationSchema, readonly (readonly [name: string, value: string])[]>;

/**
 * The members that are bound to headers which clients send by themselves, such as `content-type`, and whose constraints
 * do not allow what the clients then send: of a client that says nothing of its own, that is not an invalid value.
 *
 * @param usualHeadersOf see {@link ServerProtocol.usualHeaders}.
 */
export function mapUnsaid(
  served: readonly ServedOperation[],
  usualHeadersOf: (operation: OperationSchema) => Readonly<Headers> | undefined,
): UnsaidMembers {
  const unsaid = new Map<OperationSchema, (readonly [name: string, value: string])[]>();
  for (const { schema, constraints } of served) {
    const usual = constraints === undefined ? undefined : usualHeadersOf(schema);
    if (constraints === undefined || usual === undefined) continue;
    const refused = Object.entries(schema.input?.members() ?? {}).flatMap(([name, { httpHeader = "", target }]) => {
      const value = usual[httpHeader.toLowerCase()];
      const constraint = constraints.members()[name];
      if (value === undefined || constraint === undefined || target !== "string") return [];
      const validate = compileValidator({ type: "structure", members: () => ({ [name]: constraint }) });
      return validate({ [name]: value }) === undefined ? [] : [[name, essenceOf(value)] as const];
    });
    if (refused.length > 0) unsaid.set(schema, refused);
  }
  return unsaid;
}

/** Takes the values away from an operation's input that nobody has set. */
export function leaveOutUnsaid(unsaid: UnsaidMembers, operation: OperationSchema, input: object): void {
  for (const [name, value] of unsaid.get(operation) ?? []) {
    const given: unknown = Reflect.get(input, name);
    if (typeof given === "string" && essenceOf(given) === value) Reflect.deleteProperty(input, name);
  }
}
