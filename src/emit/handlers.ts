import type { HandlersSkeleton } from "./handlers-skeleton.ts";
import type { OperationPlan, PackagePlan } from "../plan/package-plan.ts";
import { code, stringLiteral, type Code } from "./code.ts";
import { argumentsDoc, printDoc } from "./layout.ts";
import { renderCode } from "./template.ts";

/** The text of a new handlers file, and the stubs that an existing one may lack. */
export interface EmittedHandlers {
  readonly text: string;
  readonly skeleton: HandlersSkeleton;
}

/** Prints a handler for each operation that responds with 501 until it is implemented. Users own and edit the file. */
export function emitHandlers(plan: PackagePlan): EmittedHandlers {
  const { aggregatedClient, handlers } = plan.names;
  const imports = [
    code`import { NotImplementedException } from "@shapewright/runtime/server";`,
    code`import type { ${handlers} } from ${stringLiteral(`${plan.packageName}/server`)};`,
  ];
  const stubs = plan.operations.map((operation) => ({ method: operation.method, stub: printStub(operation) }));
  const text = renderCode("handlers.ts", {
    handlers,
    service: aggregatedClient,
    imports: imports.join("\n") as Code,
    operations: stubs.map(({ stub }) => ({ stub })),
  });
  return {
    text: `${text}\n`,
    skeleton: {
      handlersInterface: handlers,
      operations: stubs.map(({ method, stub }) => ({ method, stub: stub.replaceAll("\n  ", "\n") })),
      imports: [{ name: "NotImplementedException", from: "@shapewright/runtime/server" }],
    },
  };
}

/** A stub as in a new file: the template indents its first line. */
function printStub({ method, shape }: OperationPlan): Code {
  const head = printDoc([code`async ${method}`, argumentsDoc([code`_input`, code`_context`]), code` {`], 2);
  const call = [code`throw new NotImplementedException`, argumentsDoc([stringLiteral(shape.name)]), code`;`];
  return code`${head}\n    ${printDoc(call, 4)}\n  },`;
}
