import { UnmodeledException } from "@shapewright/runtime/server";

/** A form that uploads an object to S3, without its file. */
export interface PostedForm {
  /** The bucket that the form was sent to. */
  readonly bucket: string;
  /** The fields before the file by name, in any case; `${filename}` in the key is replaced already. */
  readonly fields: Readonly<Record<string, string>>;
}

/** The bytes that the file of a form must have. */
export interface ContentLengthRange {
  readonly min: number;
  readonly max: number;
}

type Condition =
  | { readonly kind: "eq" | "startsWith"; readonly field: string; readonly value: string; readonly text: string }
  | ({ readonly kind: "contentLengthRange" } & ContentLengthRange);

/** What a form needs no condition for (Amazon S3 API Reference, "Creating a POST policy"). */
const unconditioned = /^(?:x-amz-signature|awsaccesskeyid|signature|policy|file|x-ignore-.*)$/;

/**
 * Checks a form against its policy: that it has not expired, that all conditions hold, and that each field has one
 * (Amazon S3 API Reference, "POST policy"). Names of fields and operators may be in any case.
 *
 * @param now milliseconds since 1970.
 * @returns the condition for the length of the file, which the form's reader has to check.
 * @throws UnmodeledException `AccessDenied`, `InvalidPolicyDocument`
 */
export function checkPostPolicy(form: PostedForm, now: number): ContentLengthRange | undefined {
  const fields = lowerCased(form.fields);
  const { expiration, conditions } = readPolicy(fields.get("policy") ?? "");
  fields.set("bucket", form.bucket);
  if (!(now < expiration)) throw denied("Policy expired.");
  const conditioned = new Set<string>();
  let range: ContentLengthRange | undefined;
  for (const condition of conditions) {
    if (condition.kind === "contentLengthRange") {
      const { min, max } = condition;
      // All of several count.
      range = { min: Math.max(min, range?.min ?? 0), max: Math.min(max, range?.max ?? max) };
      continue;
    }
    conditioned.add(condition.field);
    if (!holds(condition, fields.get(condition.field))) throw denied(`Policy Condition failed: ${condition.text}`);
  }
  const extra = [...fields.keys()].filter((name) => !conditioned.has(name) && !unconditioned.test(name));
  if (extra.length > 0) throw denied(`Extra input fields: ${extra.join(", ")}`);
  return range;
}

/** Fields by name in lower case. */
export function lowerCased(fields: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]));
}

function holds({ kind, field, value }: Exclude<Condition, ContentLengthRange>, actual: string | undefined): boolean {
  if (actual === undefined) return false;
  if (kind === "eq") return actual === value;
  // The types of several files are a list.
  if (field === "content-type") return actual.split(",").every((type) => type.trim().startsWith(value));
  return actual.startsWith(value);
}

function readPolicy(encoded: string): { readonly expiration: number; readonly conditions: readonly Condition[] } {
  const policy = parseJson(encoded);
  if (!isRecord(policy)) throw invalid("Policy is not a JSON object.");
  const { expiration, conditions } = policy;
  if (expiration === undefined) throw invalid("Policy missing expiration.");
  const time = typeof expiration === "string" && isoDate.test(expiration) ? Date.parse(expiration) : Number.NaN;
  if (Number.isNaN(time)) throw invalid(`Invalid 'expiration' value: '${show(expiration)}'`);
  if (!Array.isArray(conditions)) throw invalid("Policy missing conditions.");
  return { expiration: time, conditions: conditions.map(readCondition) };
}

const isoDate = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)$/;

function parseJson(encoded: string): unknown {
  try {
    const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0));
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    // A dollar sign may be escaped, which is not JSON.
    return JSON.parse(text.replace(/\\([\s\S])/g, (pair, escaped) => (escaped === "$" ? "$" : pair)));
  } catch {
    throw invalid("Invalid JSON.");
  }
}

function readCondition(condition: unknown): Condition {
  const text = show(condition);
  if (Array.isArray(condition)) {
    const [operator, first, second, ...others] = condition as readonly unknown[];
    const name = typeof operator === "string" ? operator.toLowerCase() : "";
    if (name === "content-length-range") {
      const [min, max] = [readLength(first), readLength(second)];
      if (min === undefined || max === undefined || others.length > 0) {
        throw invalid(`Invalid content-length-range: ${text}`);
      }
      return { kind: "contentLengthRange", min, max };
    }
    if (name !== "eq" && name !== "starts-with") throw invalid(`Invalid condition operator: ${text}`);
    if (typeof first !== "string" || typeof second !== "string" || others.length > 0 || !/^\$./.test(first)) {
      throw invalid(`Invalid condition: ${text}`);
    }
    const field = first.slice(1).toLowerCase();
    return { kind: name === "eq" ? "eq" : "startsWith", field, value: second, text };
  }
  const [only, ...others] = isRecord(condition) ? Object.entries(condition) : [];
  if (only === undefined || others.length > 0 || typeof only[1] !== "string") {
    throw invalid("Invalid Simple-Condition: Simple-Conditions must have exactly one property specified.");
  }
  const [field, value] = only;
  return { kind: "eq", field: field.toLowerCase(), value, text: show(["eq", `$${field}`, value]) };
}

/** @returns undefined for what is not a number of bytes; it may be written as a text. */
function readLength(given: unknown): number | undefined {
  const number = typeof given === "string" && /^\d{1,15}$/.test(given) ? Number(given) : given;
  return typeof number === "number" && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function show(value: unknown): string {
  return ((JSON.stringify(value) as string | undefined) ?? "").slice(0, 200);
}

function denied(reason: string): UnmodeledException {
  return new UnmodeledException({
    code: "AccessDenied",
    status: 403,
    message: `Invalid according to Policy: ${reason}`,
  });
}

function invalid(reason: string): UnmodeledException {
  return new UnmodeledException({ code: "InvalidPolicyDocument", message: `Invalid Policy: ${reason}` });
}
