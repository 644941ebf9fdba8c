import { firstSentence } from "../documentation/first-sentence.ts";
import type { OperationExample } from "../model/service-model.ts";
import { signsForAws } from "../plan/auth-schemes.ts";
import type { OperationPlan, PackagePlan } from "../plan/package-plan.ts";
import { toMarkdown } from "./documentation-comment.ts";
import { printExample } from "./examples.ts";
import { argumentsDoc, objectDoc, printDoc } from "./layout.ts";
import { sampleInput } from "./sample-input.ts";
import { code } from "./code.ts";
import { printImport } from "./source-file.ts";
import { renderTemplate } from "./template.ts";

/** `README.md`: a description, a call that compiles, a server that runs, and the package's exports. */
export function emitReadme(plan: PackagePlan): string {
  const { model, names, operations, packageName, errors, waiters } = plan;
  const featured = chooseFeatured(operations);
  const findsEndpoint = signsForAws(model) && plan.endpoint !== undefined;
  return renderTemplate("README.md", {
    packageName,
    title: oneLine(model.title ?? model.sdkId),
    summary: oneLine(firstSentence(toMarkdown(model.traits.documentation, plan) ?? "")),
    source: model.source,
    createServer: names.createServer,
    exception: names.exception,
    featured:
      featured === undefined
        ? false
        : {
            imports: printImport(code`import `, [names.client, featured.command], packageName),
            client: printDoc([
              code`const client = new ${names.client}(`,
              objectDoc([findsEndpoint ? region : endpoint]),
              code`);`,
            ]),
            findsEndpoint,
            server: printDoc([code`const server = ${names.createServer}`, argumentsDoc([code`handlers`]), code`;`]),
            call: printExample(featured, exampleOf(featured), plan),
          },
    operations: operations.map(({ command, shape, paginator }) => ({
      command,
      summary: oneLine(firstSentence(toMarkdown(shape.traits.documentation, plan) ?? "")),
      paginator: paginator?.name ?? false,
    })),
    waiters: waiters.map(({ waitUntil, operation }) => ({ waitUntil, command: operation.command })),
    errors: errors.map(({ name, shape }) => ({
      name,
      fault: shape.traits.error ?? "client",
      summary: oneLine(firstSentence(toMarkdown(shape.traits.documentation, plan) ?? "")),
    })),
  });
}

const endpoint = code`endpoint: "http://127.0.0.1:8080"`;
const region = code`region: "us-east-1"`;

/** The operation shown in the README: the first one with an example, else the first. */
function chooseFeatured(operations: readonly OperationPlan[]): OperationPlan | undefined {
  return operations.find(({ shape }) => shape.examples.some(({ error }) => error === undefined)) ?? operations[0];
}

function exampleOf({ shape }: OperationPlan): OperationExample {
  const example = shape.examples.find(({ error }) => error === undefined);
  if (example !== undefined) return example;
  const input = shape.input === undefined ? {} : sampleInput(shape.input);
  return { title: "", documentation: undefined, input, output: undefined, error: undefined };
}

/** Markdown on one line, with emphasis in prettier's notation. */
function oneLine(markdown: string): string {
  return markdown
    .replace(/\s+/g, " ")
    .replace(/(?<![\w*\\`])\*([^*`]+)\*(?![\w*])/g, "_$1_")
    .trim();
}
