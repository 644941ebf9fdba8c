import { htmlToMarkdown } from "../../documentation/html-to-markdown.ts";
import type { DynamicOperation, DynamicService } from "../../dynamic/dynamic-service.ts";
import { NoValue } from "../../synthesize/no-value.ts";
import { Synthesizer } from "../../synthesize/synthesize.ts";
import { createWords } from "../../synthesize/words.ts";
import { toJson } from "./to-json.ts";

/** What the page shows of an operation. */
interface OperationDescription {
  readonly name: string;
  /** As paragraphs of plain text and Markdown. */
  readonly documentation: readonly string[];
  readonly http: string | undefined;
  /** Inputs to begin with: the model's examples, then a minimal and a full one. */
  readonly inputs: readonly { readonly title: string; readonly value: unknown }[];
  /** The errors that a request can ask for. */
  readonly errors: readonly string[];
}

export function describeOperation(service: DynamicService, operation: DynamicOperation): OperationDescription {
  const { schema, plan, errors } = operation;
  const text = plan.shape.traits.documentation;
  const examples = plan.shape.examples.map(({ title, input }, index) => ({
    title: title === "" ? `Example ${String(index + 1)}` : title,
    value: input ?? {},
  }));
  return {
    name: schema.name,
    documentation: text === undefined ? [] : htmlToMarkdown(text).split(/\n{2,}/),
    http: schema.http === undefined ? undefined : `${schema.http.method} ${schema.http.uri}`,
    inputs: [
      ...examples,
      ...madeInput(service, operation, "Required members", "required"),
      ...madeInput(service, operation, "All members", "all"),
    ],
    errors: errors.map((error) => error.schema.name),
  };
}

function madeInput(
  service: DynamicService,
  { schema, inputConstraints }: DynamicOperation,
  title: string,
  members: "all" | "required",
): OperationDescription["inputs"] {
  if (schema.input === undefined) return members === "all" ? [] : [{ title, value: {} }];
  const words = createWords({ origin: "https://example.com", service: service.schema.signingName ?? "service" });
  const wish = { constraints: inputConstraints, operation: schema, members, words, variant: 1 };
  try {
    return [{ title, value: toJson(new Synthesizer().synthesize(schema.input, wish).value) }];
  } catch (error) {
    if (error instanceof NoValue) return [];
    throw error;
  }
}
