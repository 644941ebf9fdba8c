import { malformedPolicy } from "../errors.ts";

/** A request, as a policy sees it. */
interface PolicyRequest {
  /** Such as `s3:GetObject`. */
  readonly action: string;
  /** Such as `arn:aws:s3:::photos/key`. */
  readonly resource: string;
}

interface Statement {
  readonly effect: "Allow" | "Deny";
  /** Whether it is for everybody. */
  readonly isPublic: boolean;
  readonly actions: (action: string) => boolean;
  readonly resources: (resource: string) => boolean;
  readonly hasConditions: boolean;
}

/**
 * Reads a bucket's policy (IAM User Guide, "JSON policy element reference").
 *
 * @throws UnmodeledException `MalformedPolicy`
 */
export function readPolicy(text: string, bucket: string): readonly Statement[] {
  let policy: unknown;
  try {
    policy = JSON.parse(text);
  } catch {
    throw malformedPolicy("This policy contains invalid Json");
  }
  if (!isRecord(policy)) throw malformedPolicy("Policies must be valid JSON and the first byte must be '{'");
  const { Version = "2008-10-17", Statement } = policy;
  if (Version !== "2008-10-17" && Version !== "2012-10-17") {
    throw malformedPolicy("The policy must contain a valid version string");
  }
  const statements = Array.isArray(Statement) ? (Statement as unknown[]) : [Statement];
  if (Statement === undefined || statements.length === 0) throw malformedPolicy("Missing required field Statement");
  return statements.map((statement) => readStatement(statement, bucket));
}

function readStatement(statement: unknown, bucket: string): Statement {
  if (!isRecord(statement)) throw malformedPolicy("Missing required field Statement");
  const { Effect, Principal, NotPrincipal, Action, NotAction, Resource, NotResource, Condition } = statement;
  if (Effect !== "Allow" && Effect !== "Deny") throw malformedPolicy("Invalid effect");
  if (Principal === undefined && NotPrincipal === undefined) throw malformedPolicy("Missing required field Principal");
  const actions = readTexts(Action ?? NotAction, "Action");
  const resources = readTexts(Resource ?? NotResource, "Resource");
  if (!actions.every((action) => action === "*" || /^s3:[\w*?]+$/i.test(action))) {
    throw malformedPolicy("Policy has invalid action");
  }
  const arn = `arn:aws:s3:::${bucket}`;
  const isOfBucket = (resource: string): boolean =>
    resource === arn || resource.startsWith(`${arn}/`) || resource === `${arn}*`;
  if (Resource !== undefined && !resources.every(isOfBucket)) throw malformedPolicy("Policy has invalid resource");
  const hasAction = matcher(actions.map((action) => action.toLowerCase()));
  const hasResource = matcher(resources);
  return {
    effect: Effect,
    isPublic: NotPrincipal === undefined && isEverybody(Principal),
    actions: (action) => hasAction(action.toLowerCase()) === (Action !== undefined),
    resources: (resource) => hasResource(resource) === (Resource !== undefined),
    hasConditions: Condition !== undefined,
  };
}

function isEverybody(principal: unknown): boolean {
  if (principal === "*") return true;
  if (!isRecord(principal)) return false;
  const { AWS } = principal;
  return AWS === "*" || (Array.isArray(AWS) && AWS.includes("*"));
}

/**
 * What a policy says of a request without keys. Conditions are not evaluated: a statement with one allows nothing, and
 * denies what it may deny.
 */
export function decide(
  statements: readonly Statement[],
  { action, resource }: PolicyRequest,
): "allow" | "deny" | "silent" {
  const applying = statements.filter((each) => each.isPublic && each.actions(action) && each.resources(resource));
  if (applying.some(({ effect }) => effect === "Deny")) return "deny";
  return applying.some(({ effect, hasConditions }) => effect === "Allow" && !hasConditions) ? "allow" : "silent";
}

/** Whether a policy allows anything to everybody. */
export function isPublicPolicy(statements: readonly Statement[]): boolean {
  return statements.some(({ effect, isPublic, hasConditions }) => effect === "Allow" && isPublic && !hasConditions);
}

function readTexts(given: unknown, name: string): readonly string[] {
  const texts = Array.isArray(given) ? (given as unknown[]) : [given];
  if (texts.length === 0 || !texts.every((text) => typeof text === "string")) {
    throw malformedPolicy(`Missing required field ${name}`);
  }
  return texts;
}

/** Patterns in which `*` is any text and `?` any character. */
function matcher(patterns: readonly string[]): (text: string) => boolean {
  return (text) => patterns.some((pattern) => matches(pattern, text));
}

/** In time by the product of the lengths, whatever the pattern. */
function matches(pattern: string, text: string): boolean {
  let [at, star, mark] = [0, -1, 0];
  for (let index = 0; index < text.length;) {
    if (pattern[at] === "*") {
      star = at++;
      mark = index;
    } else if (at < pattern.length && (pattern[at] === "?" || pattern[at] === text[index])) {
      at++;
      index++;
    } else if (star >= 0) {
      at = star + 1;
      index = ++mark;
    } else return false;
  }
  while (pattern[at] === "*") at++;
  return at === pattern.length;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
