import type { ServiceException } from "../exception/exceptions.ts";
import type { OutgoingResponse } from "../http/http-message.ts";
import type { MemberSchema, MemberSchemas, OperationSchema, ServiceSchema, StructureSchema } from "../schema/schema.ts";
import { xmlEncoder } from "../xml/xml-encoder.ts";
import { sortBindings } from "../protocol/bindings.ts";
import { setBody } from "../protocol/body-binding.ts";
import { headerBinding, type HeaderWriter } from "../protocol/header-binding.ts";
import { fillAllDefaults } from "../codec/defaults.ts";
import { type Members, readMember, setOwn } from "../codec/members.ts";
import { readStatusMember } from "../protocol/response-writer.ts";
import {
  checkErrorStatus,
  describeUnmodeled,
  faultOf,
  findErrorSchema,
  namesOfErrorMembers,
  readErrorMembers,
  readErrorStatus,
} from "../protocol/modeled-error.ts";
import { memoize } from "../codec/memoize.ts";

/** The form of a protocol's error bodies. */
export interface XmlErrorForm {
  /**
   * The root: `ErrorResponse` holds `Error` and `RequestId`, `Error` has no wrapper, and `Response`
   * holds `Errors`, which hold `Error`, and `RequestID`.
   */
  readonly root: "ErrorResponse" | "Error" | "Response";
  readonly mediaType: string;
  /** Whether members may be bound to headers and the status; otherwise all are in the body. */
  readonly bindsToHttp?: true;
  /** Whether to use the code and status of `awsQueryError`. */
  readonly usesQueryError?: true;
}

interface XmlErrorAnswer {
  readonly service: ServiceSchema;
  readonly operation: OperationSchema | undefined;
  readonly error: ServiceException;
  readonly requestId: string | undefined;
}

interface XmlErrorLayout {
  readonly names: readonly string[];
  /** Names of the body's members. */
  readonly members: readonly string[];
  /** The members that hold the message. */
  readonly messageMembers: readonly string[];
  /** The members in the body. */
  readonly inBody: StructureSchema;
  readonly encode: (document: object) => string;
  /** The member that holds the status. */
  readonly statusCode: string | undefined;
  readonly writeHeaders: HeaderWriter;
}

const text: MemberSchema = { target: "string" };
/** Creates the writer of errors as XML: the modeled members and the message, never a stack or cause. */
export function createXmlErrorWriter(form: XmlErrorForm): (answer: XmlErrorAnswer) => OutgoingResponse {
  const layoutOf = memoize((schema: StructureSchema) => layOutError(schema, form));
  return ({ service, operation, error, requestId }) => {
    const schema = findErrorSchema(service, operation, error);
    const queryError = form.usesQueryError ? schema?.awsQueryError : undefined;
    const { status: usual, headers } = readErrorStatus(schema, error);
    const structure = schema ?? describeUnmodeled(error);
    const layout = layoutOf(structure);
    const given = readErrorMembers(error, layout.names);
    const own = chooseBodyMembers(given, error.message, layout);
    const Error = {
      ...own,
      Type: faultOf(schema, error) === "server" ? "Receiver" : "Sender",
      Code: queryError?.code ?? error.name,
    };
    const filled = fillAllDefaults(structure, given);
    const status =
      layout.statusCode === undefined
        ? (queryError?.httpResponseCode ?? usual)
        : readStatusMember(filled, layout.statusCode, usual);
    checkErrorStatus(status);
    const response: OutgoingResponse = { status, headers: {}, body: undefined };
    setBody(response, layout.encode(wrapError(Error, form, requestId)), form.mediaType);
    layout.writeHeaders(filled, response.headers);
    Object.assign(response.headers, headers);
    return response;
  };
}

function chooseBodyMembers(given: Members, message: string, layout: XmlErrorLayout): Members {
  const members: Members = {};
  for (const member of layout.members) {
    const value = readMember(given, member);
    // Every error has a message; an empty one is omitted.
    if (value !== "" || !layout.messageMembers.includes(member)) setOwn(members, member, value);
  }
  // Sends a message even if it is not modeled.
  const [messageMember] = layout.messageMembers;
  if (message !== "" && messageMember !== undefined) {
    if (layout.messageMembers.every((member) => (members[member] ?? "") === "")) members[messageMember] = message;
  }
  return fillAllDefaults(layout.inBody, members) as Members;
}

/** The value of the document of {@link documentOf}. */
function wrapError(error: object, { root }: XmlErrorForm, requestId: string | undefined): object {
  switch (root) {
    case "ErrorResponse":
      return { Error: error, RequestId: requestId };
    case "Error":
      return { ...error, RequestId: requestId };
    case "Response":
      return { Errors: { Error: error }, RequestID: requestId };
    default:
      return root satisfies never;
  }
}

function documentOf(error: StructureSchema, { root }: XmlErrorForm): StructureSchema {
  const structureOf = (name: string, members: MemberSchemas): StructureSchema => ({
    type: "structure",
    name,
    members: () => members,
  });
  switch (root) {
    case "ErrorResponse":
      return structureOf(root, { Error: { target: error }, RequestId: text });
    case "Error":
      return structureOf(root, { ...error.members(), RequestId: text });
    case "Response":
      return structureOf(root, {
        Errors: { target: structureOf("Errors", { Error: { target: error } }) },
        RequestID: text,
      });
    default:
      return root satisfies never;
  }
}

function layOutError(schema: StructureSchema, form: XmlErrorForm): XmlErrorLayout {
  const bindings = sortBindings(form.bindsToHttp ? schema : withoutBindings(schema), "response");
  const { payload, body } = bindings;
  const inBody = { ...(body.target as StructureSchema).members(), ...(payload && { [payload[0]]: payload[1] }) };
  const messages = Object.entries(inBody).filter(
    ([name, { target }]) => /^message$/i.test(name) && target === "string",
  );
  // Clients look for `Message`, however the member is spelled in the model.
  const [only] = messages.length === 1 ? messages : [];
  const message = only === undefined ? {} : { [only[0]]: { xmlName: "Message", ...only[1] } };
  const marks: Record<string, MemberSchema> = { ...(form.root !== "Response" && { Type: text }), Code: text };
  const members: Record<string, MemberSchema> = {
    ...marks,
    ...(messages.length === 0 && { Message: text }),
    ...inBody,
    ...message,
    // A modeled member may have the same name.
    ...marks,
  };
  const error: StructureSchema = { type: "structure", name: "Error", members: () => members };
  const names = Object.keys(inBody);
  return {
    names: namesOfErrorMembers(schema),
    members: names,
    messageMembers: messages.length > 0 ? messages.map(([name]) => name) : names.includes("Message") ? [] : ["Message"],
    inBody: { ...schema, members: () => inBody },
    encode: xmlEncoder({ target: documentOf(error, form) }),
    statusCode: bindings.statusCode?.[0],
    writeHeaders: headerBinding.createWriter(bindings),
  };
}

/** The query protocols ignore bindings, which another protocol of the service may use. */
function withoutBindings(schema: StructureSchema): StructureSchema {
  const members = Object.entries(schema.members()).map(([name, member]) => {
    const traits = Object.entries(member).filter(([trait]) => !trait.startsWith("http"));
    return [name, Object.fromEntries(traits) as unknown as MemberSchema] as const;
  });
  return { ...schema, members: () => Object.fromEntries(members) };
}
