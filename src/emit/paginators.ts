import type { OutputPath } from "../model/service-model.ts";
import type { OperationPlan, PackagePlan, PaginatorPlan } from "../plan/package-plan.ts";
import { code, type Code } from "./code.ts";
import { linkTag } from "./documentation-comment.ts";
import { arrayLiteral, jsonLiteral, literalEntries } from "./json-literal.ts";
import { entryDoc, objectDoc, printDoc, signatureDoc, type Doc } from "./layout.ts";
import { printPath } from "./paths.ts";
import { SourceFile } from "./source-file.ts";
import { renderCode, type CodeValues } from "./template.ts";

/** `src/paginators.ts`: an async generator for each paginated operation; no file if there are none. */
export function emitPaginators(plan: PackagePlan, path: string): string | undefined {
  const paginated = plan.operations.flatMap((operation) => {
    const { paginator } = operation;
    return paginator === undefined ? [] : [{ operation, paginator }];
  });
  if (paginated.length === 0) return undefined;
  const file = new SourceFile(path, plan);
  const { client, paginationConfiguration } = plan.names;
  const base = file.runtime("PaginationConfiguration", "type");
  file.add(
    renderCode("paginators.ts", {
      client: file.sibling(client, "src/client.ts", "type"),
      configurationHead: code`export interface ${paginationConfiguration} extends ${base} {`,
      paginators: paginated.map((entry) => printPaginator(entry, file, plan)),
    }),
  );
  return file.print();
}

function printPaginator(
  { operation, paginator }: { operation: OperationPlan; paginator: PaginatorPlan },
  file: SourceFile,
  plan: PackagePlan,
): CodeValues {
  const command = file.sibling(operation.command, "src/commands.ts", "value");
  const input = file.sibling(operation.commandInput, "src/commands.ts", "type");
  const output = file.sibling(operation.commandOutput, "src/commands.ts", "type");
  const parameters: Code[] = [code`config: ${plan.names.paginationConfiguration}`, code`input: ${input}`];
  const result = code`${file.runtime("Paginator", "type")}<${output}>`;
  const { inputTokens, outputTokens, pageSize, moreResults } = paginator.trait;
  const sizeKind = operation.shape.input?.members.find(({ name }) => name === pageSize)?.target.kind;
  const pageSizeAsText = sizeKind === "string" || sizeKind === "enum" ? true : undefined;
  const printOutputPath = (path: unknown): Doc => {
    const planned = paginator.functions.get(path as OutputPath);
    return planned?.name ?? jsonLiteral(path);
  };
  const pagination = objectDoc(
    [
      entryDoc(code`command`, command),
      ...literalEntries({ inputTokens }),
      entryDoc(code`outputTokens`, arrayLiteral(outputTokens, printOutputPath)),
      ...literalEntries({ pageSize, pageSizeAsText }),
      ...(moreResults === undefined ? [] : [entryDoc(code`moreResults`, printOutputPath(moreResults))]),
    ],
    "always",
  );
  return {
    functions: [...paginator.functions.values()].map((each) => ({ text: printPath(each, operation, file) })),
    commandLink: linkTag(command),
    head: printDoc([code`export function ${paginator.name}`, signatureDoc(parameters, result), code` {`]),
    paginate: file.runtime("paginate", "value"),
    pagination: printDoc(pagination, 2),
  };
}
