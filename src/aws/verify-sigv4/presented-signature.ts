import type { QueryParameters } from "../signature-v4/canonical-query.ts";
import { createKeyCache } from "../signature-v4/key-cache.ts";
import { isRegionSet } from "./region-set.ts";
import { Refusal } from "./refusal.ts";
import type { SignatureVerification } from "./signature-verification.ts";

/** A signature as a request presents it. */
export interface PresentedSignature {
  readonly verification: SignatureVerification;
  readonly isPresigned: boolean;
  readonly accessKeyId: string;
  /** The credential scope: `20150830/us-east-1/iam/aws4_request`. */
  readonly scope: string;
  /** For SigV4a a set of regions: `us-east-1,eu-*`. */
  readonly region: string;
  readonly service: string;
  /** `20150830T123600Z` */
  readonly date: string;
  /** The date in milliseconds since 1970. */
  readonly time: number;
  /** In lower case, sorted. */
  readonly signedHeaders: readonly string[];
  readonly signature: string;
  readonly sessionToken: string | undefined;
  /** Lifetime of a presigned request in seconds. */
  readonly expiresIn: number | undefined;
}

/** What signatures are read from. */
interface SignedMessage {
  readonly headers: Readonly<Record<string, string>>;
  /** Decoded. */
  readonly query: QueryParameters;
}

const longestLifetime = 604_800;
/** Clients send the same dates, credentials and names again and again; reading them takes a third of a verification. */
const keptTexts = 1000;
const longestKept = 512;

function remember<Value>(read: (text: string) => Value): (text: string) => Value {
  const find = createKeyCache<Value>(keptTexts);
  return (text) => (text.length > longestKept ? read(text) : find(text, () => read(text)));
}

const queryFields = ["Algorithm", "Credential", "Signature", "Date", "SignedHeaders", "Expires"] as const;

/**
 * Reads the signature of a request from its `Authorization` header or its query.
 *
 * @param verifications of the algorithms that it may have.
 * @returns undefined if there is none.
 * @throws Refusal if it is incomplete or malformed.
 */
export function readSignature(
  message: SignedMessage,
  verifications: readonly SignatureVerification[],
): PresentedSignature | undefined {
  const authorization = message.headers["authorization"];
  const inHeader = authorization?.startsWith("AWS4-") === true;
  const inQuery = ["X-Amz-Algorithm", "X-Amz-Credential", "X-Amz-Signature"].some((name) => name in message.query);
  if (authorization !== undefined && inQuery) throw new Refusal({ kind: "twoMechanisms" });
  if (inQuery) return readFromQuery(message.query, verifications);
  return inHeader ? readFromHeader(authorization, message.headers, verifications) : undefined;
}

function readFromHeader(
  authorization: string,
  headers: SignedMessage["headers"],
  verifications: readonly SignatureVerification[],
): PresentedSignature {
  const space = authorization.indexOf(" ");
  const name = authorization.slice(0, space < 0 ? undefined : space);
  const verification = verifications.find((each) => each.name === name);
  if (verification === undefined) throw incomplete(`Unsupported AWS 'algorithm': '${name.slice(0, 64)}'.`);
  const fields = new Map<string, string>();
  for (const part of authorization.slice(name.length).split(",")) {
    const mark = part.indexOf("=");
    const field = part.slice(0, Math.max(mark, 0)).trim();
    if (field === "") continue;
    if (fields.has(field)) throw incomplete(`Authorization header has '${field.slice(0, 64)}' twice.`);
    fields.set(field, part.slice(mark + 1).trim());
  }
  const date = headers["x-amz-date"] ?? headers["date"];
  const lacks = ["Credential", "Signature", "SignedHeaders"]
    .filter((field) => !fields.get(field))
    .map((field) => `Authorization header requires '${field}' parameter.`);
  if (date === undefined) {
    lacks.push("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.");
  }
  if (date === undefined || lacks.length > 0)
    throw incomplete(lacks.join(" "), date === undefined ? "noDate" : undefined);
  return {
    verification,
    isPresigned: false,
    ...readCredential(fields.get("Credential") ?? "", readDate(date), {
      regionSet: verification.hasRegionSet ? (headers["x-amz-region-set"] ?? "") : undefined,
    }),
    signedHeaders: readSignedHeaders(fields.get("SignedHeaders") ?? ""),
    signature: fields.get("Signature") ?? "",
    sessionToken: headers["x-amz-security-token"],
    expiresIn: undefined,
  };
}

function readFromQuery(query: QueryParameters, verifications: readonly SignatureVerification[]): PresentedSignature {
  const read = (name: string): string => {
    const value = query[`X-Amz-${name}`];
    return typeof value === "string" ? value : "";
  };
  if (queryFields.some((name) => read(name) === "")) {
    throw inQuery(
      "Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, " +
        "X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.",
    );
  }
  const verification = verifications.find((each) => each.name === read("Algorithm"));
  if (verification === undefined) {
    throw inQuery(`X-Amz-Algorithm only supports ${verifications.map((each) => `"${each.name}"`).join(" and ")}`);
  }
  const expires = read("Expires");
  const expiresIn = /^-?\d+$/.test(expires) ? Number(expires) : Number.NaN;
  if (Number.isNaN(expiresIn)) throw inQuery("X-Amz-Expires should be a number");
  if (expiresIn < 1) throw inQuery("X-Amz-Expires must be positive");
  if (expiresIn > longestLifetime) {
    throw inQuery(
      `X-Amz-Expires must be less than a week (in seconds); that is, the given X-Amz-Expires must be less than ${String(longestLifetime)} seconds`,
    );
  }
  return {
    verification,
    isPresigned: true,
    ...readCredential(read("Credential"), readDate(read("Date")), {
      regionSet: verification.hasRegionSet ? read("Region-Set") : undefined,
      fail: inQuery,
    }),
    signedHeaders: readSignedHeaders(read("SignedHeaders"), inQuery),
    signature: read("Signature"),
    sessionToken: read("Security-Token") || undefined,
    expiresIn,
  };
}

interface SigningDate {
  readonly date: string;
  readonly time: number;
}

export const readDate: (text: string) => SigningDate = /* @__PURE__ */ remember(parseDate);
const splitCredential: (text: string) => Credential | undefined = /* @__PURE__ */ remember(parseCredential);
const splitGlobalCredential: (text: string) => Credential | undefined = /* @__PURE__ */ remember(parseGlobalCredential);
const splitNames: (text: string) => readonly string[] | undefined = /* @__PURE__ */ remember(parseNames);

/** In ISO 8601's basic form, or as HTTP's `Date` has it. */
function parseDate(text: string): SigningDate {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (parts !== null) {
    const [year, month, day, hour, minute, second] = parts.slice(1).map(Number) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const time = Date.UTC(year, month - 1, day, hour, minute, second);
    if (formatDate(time) === text) return { date: text, time };
  }
  const time = /^[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/.test(text)
    ? Date.parse(text)
    : Number.NaN;
  if (Number.isNaN(time))
    throw incomplete(`Date must be in ISO-8601 'basic format'. Got '${text.slice(0, 64)}'.`, "noDate");
  return { date: formatDate(time), time };
}

/** @returns `20150830T123600Z` */
export function formatDate(time: number): string {
  return Number.isNaN(time) ? "" : `${new Date(time).toISOString().slice(0, 19).replace(/[:-]/g, "")}Z`;
}

/** What the credential of a signature is like. */
interface CredentialForm {
  /** Of an algorithm whose credential scope has no region. */
  readonly regionSet?: string | undefined;
  /** Creates the refusal of one that is malformed. */
  readonly fail?: (message: string) => Refusal;
}

/**
 * Reads a credential, whose day must be that of the date.
 *
 * @throws Refusal
 */
export function readCredential(
  credential: string,
  { date, time }: SigningDate,
  { regionSet, fail = malformed }: CredentialForm = {},
): Credential & SigningDate {
  const parts = regionSet === undefined ? splitCredential(credential) : splitGlobalCredential(credential);
  if (parts === undefined) {
    const place = regionSet === undefined ? "/REGION" : "";
    throw fail(`the Credential is mal-formed; expecting "<YOUR-AKID>/YYYYMMDD${place}/SERVICE/aws4_request".`);
  }
  if (regionSet !== undefined && !isRegionSet(regionSet)) {
    throw fail("the region set is missing or mal-formed; expecting regions separated by ','.");
  }
  const day = parts.scope.slice(0, 8);
  if (!date.startsWith(day)) {
    throw fail(
      `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${day}' != '${date.slice(0, 8)}', from '${date}'.`,
    );
  }
  const { accessKeyId, scope, region, service } = parts;
  return { accessKeyId, scope, region: regionSet ?? region, service, date, time };
}

type Credential = Pick<PresentedSignature, "accessKeyId" | "scope" | "region" | "service">;

/** @returns undefined for a text that is not a credential. */
function parseCredential(credential: string): Credential | undefined {
  // An access key id may hold slashes; what follows it may not.
  const [, accessKeyId, scope, region, service] =
    /^([^\s,]{1,128})\/(\d{8}\/([\w.*-]{1,64})\/([\w.-]{1,64})\/aws4_request)$/.exec(credential) ?? [];
  if (accessKeyId === undefined || scope === undefined || region === undefined || service === undefined)
    return undefined;
  return { accessKeyId, scope, region, service };
}

/** A credential of a scope without a region. @returns undefined for a text that is not one. */
function parseGlobalCredential(credential: string): Credential | undefined {
  const [, accessKeyId, scope, service] =
    /^([^\s,]{1,128})\/(\d{8}\/([\w.-]{1,64})\/aws4_request)$/.exec(credential) ?? [];
  if (accessKeyId === undefined || scope === undefined || service === undefined) return undefined;
  return { accessKeyId, scope, region: "", service };
}

function readSignedHeaders(text: string, fail: (message: string) => Refusal = malformed): readonly string[] {
  const names = splitNames(text);
  if (names !== undefined) return names;
  throw fail("the SignedHeaders are mal-formed; expecting lower-case names of headers, separated by ';'.");
}

/** @returns undefined for a text that is not a list of header names. */
function parseNames(text: string): readonly string[] | undefined {
  const names = text.split(";").sort();
  const isValid = names.every((name) => /^[^A-Z\s:]+$/.test(name)) && new Set(names).size === names.length;
  return isValid ? names : undefined;
}

function incomplete(message: string, detail?: "noDate"): Refusal {
  return new Refusal({ kind: detail ?? "incomplete", message });
}

function malformed(message: string): Refusal {
  return new Refusal({ kind: "malformed", message });
}

function inQuery(message: string): Refusal {
  return new Refusal({ kind: "queryParameters", message });
}
