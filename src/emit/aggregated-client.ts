import type { OperationPlan, PackagePlan } from "../plan/package-plan.ts";
import { code, type Code } from "./code.ts";
import { documentationComment, linkTag } from "./documentation-comment.ts";
import { argumentsDoc, printDoc, signatureDoc } from "./layout.ts";
import { SourceFile } from "./source-file.ts";
import { renderCode, type CodeValues } from "./template.ts";

/** `src/aggregated-client.ts`: the client with a method for each operation. */
export function emitAggregatedClient(plan: PackagePlan, path: string): string {
  const file = new SourceFile(path, plan);
  const { aggregatedClient, client } = plan.names;
  file.add(
    renderCode("aggregated-client.ts", {
      aggregatedClient,
      clientLink: linkTag(client),
      client: file.sibling(client, "src/client.ts", "value"),
      operations: plan.operations.map((operation) => printMethod(operation, file, plan)),
    }),
  );
  return file.print();
}

function printMethod(operation: OperationPlan, file: SourceFile, plan: PackagePlan): CodeValues {
  const { method, shape } = operation;
  const command = file.sibling(operation.command, "src/commands.ts", "value");
  const input = file.sibling(operation.commandInput, "src/commands.ts", "type");
  const output = file.sibling(operation.commandOutput, "src/commands.ts", "type");
  const members = shape.input?.members ?? [];
  // TypeScript finds the inherited `constructor`, `toString`, … of `{}` when a member has such a name.
  const optionalInput = !members.some(({ name, traits }) => traits.required === true || name in Object.prototype);
  const parameters: Code[] = [
    optionalInput ? code`input: ${input} = {}` : code`input: ${input}`,
    code`options?: ${file.runtime("RequestOptions", "type")}`,
  ];
  return {
    comment: documentationComment(shape.traits, plan, {
      indentation: 2,
      extras: { summary: `Sends {@link ${command}}.` },
    }),
    head: printDoc([method, signatureDoc(parameters, code`Promise<${output}>`), code` {`], 2),
    call: printDoc(
      [
        code`return this.send`,
        argumentsDoc([[code`new ${command}`, argumentsDoc([code`input`])], code`options`]),
        code`;`,
      ],
      4,
    ),
  };
}
