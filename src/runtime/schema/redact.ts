import type { MemberSchema, Target } from "./schema.ts";

/** Replaces a sensitive value in logs; same text as AWS SDK v3. */
const redacted = "***SensitiveInformation***";

/**
 * A copy of a value with sensitive values replaced (Smithy, "sensitive trait"). Lists and maps of sensitive items are
 * replaced as a whole, as are values that do not match their shape. Members that are not in the schema are omitted.
 */
export function redactSensitive(target: Target, value: unknown): unknown {
  if (typeof target === "string" || value === undefined || value === null) return value;
  if (target.sensitive || typeof value !== "object") return redacted;
  switch (target.type) {
    case "list": {
      const { member } = target;
      if (isSensitive(member) || !Array.isArray(value)) return redacted;
      return value.map((item) => redactMember(member, item));
    }
    case "map": {
      if (isSensitive(target.key) || isSensitive(target.value)) return redacted;
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, redactMember(target.value, item)]));
    }
    default: {
      const shown = Object.entries(target.members()).map(([name, member]) => {
        const item: unknown = Object.hasOwn(value, name) ? value[name as keyof typeof value] : undefined;
        return [name, redactMember(member, item)] as const;
      });
      return Object.fromEntries(shown.filter(([, item]) => item !== undefined));
    }
  }
}

function redactMember(member: MemberSchema, value: unknown): unknown {
  const isSet = value !== undefined && value !== null;
  return isSet && isSensitive(member) ? redacted : redactSensitive(member.target, value);
}

/** Whether the values of a member must not be shown. */
function isSensitive({ sensitive, target }: MemberSchema): boolean {
  return sensitive === true || (typeof target === "object" && target.sensitive === true);
}
