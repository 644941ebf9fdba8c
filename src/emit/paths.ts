import type { PathPlan } from "../plan/jmespath/plan-path.ts";
import type { OperationPlan } from "../plan/package-plan.ts";
import { toIdentifier } from "../plan/identifier.ts";
import { code, type Code } from "./code.ts";
import { printJmespathFunction } from "./jmespath/jmespath-function.ts";
import type { SourceFile } from "./source-file.ts";

/** The declaration of a function that evaluates a path on an operation's output, or on its input and output. */
export function printPath({ name, of, root, computation }: PathPlan, operation: OperationPlan, file: SourceFile): Code {
  const input = (): Code => file.sibling(operation.commandInput, "src/commands.ts", "type");
  const output = file.sibling(operation.commandOutput, "src/commands.ts", "type");
  const parameter =
    of === "output"
      ? { name: toIdentifier("output"), type: output }
      : { name: toIdentifier("call"), type: code`{ readonly input: ${input()}; readonly output: ${output} }` };
  return printJmespathFunction({ name, parameter: { ...parameter, variable: root }, body: computation }, (helper) =>
    file.runtime(helper, "value", "@shapewright/runtime/jmespath"),
  );
}
