/** Chooses texts that say what they are: `queue-name-17` for a member `QueueName`. */
export interface Words {
  /** A text for a member, not yet held against its constraints. @param label the member's name. */
  text(label: string, variant: number): string;
}

interface WordsOptions {
  /** Where addresses point to: `http://127.0.0.1:8080`. */
  readonly origin: string;
  /** The service's name in ARNs. */
  readonly service: string;
}

const account = "000000000000";

/** Texts in the forms that names of members promise: addresses, ARNs, ids, email addresses. */
export function createWords({ origin, service }: WordsOptions): Words {
  const forms: readonly (readonly [RegExp, (stem: string, variant: number) => string])[] = [
    [/ur[il]s?$/i, (stem, variant) => `${origin}/${account}/${stem}-${String(variant)}`],
    [/arns?$/i, (stem, variant) => `arn:aws:${service}:us-east-1:${account}:${stem}/${String(variant)}`],
    [/(?:account|owner)(?:id)?s?$/i, () => account],
    [/email(?:address(?:es)?)?$/i, (_stem, variant) => `user-${String(variant)}@example.com`],
    [/region(?:name)?s?$/i, () => "us-east-1"],
    [/(?:content|media|mime)type$/i, () => "application/octet-stream"],
    [/ids?$/i, (stem, variant) => `${stem}-${hexOf(variant)}`],
  ];
  return {
    text(label, variant) {
      for (const [form, make] of forms) {
        if (form.test(label)) return make(kebabCase(label.replace(form, "")) || "item", variant);
      }
      return `${kebabCase(label)}-${String(variant)}`;
    },
  };
}

/** `QueueName` as `queue-name`. */
function kebabCase(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, "$1$3-$2")
    .replace(/[^A-Za-z\d]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .toLowerCase();
}

/** 17 digits, as many as AWS's ids have. */
function hexOf(variant: number): string {
  const random = Math.imul(variant + 1, 0x9e37_79b1) >>> 0;
  return random.toString(16).padStart(8, "0").padEnd(17, "0");
}
