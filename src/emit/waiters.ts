import { defaultDelays } from "../model/waiter.ts";
import type { PathPlan } from "../plan/jmespath/plan-path.ts";
import type { PackagePlan } from "../plan/package-plan.ts";
import type { AcceptorPlan, WaiterPlan } from "../plan/plan-waiters.ts";
import { code, joinCode, type Code } from "./code.ts";
import { documentationComment, linkTag } from "./documentation-comment.ts";
import { jsonLiteral, literalEntries } from "./json-literal.ts";
import {
  argumentsDoc,
  arrayDoc,
  assignmentDoc,
  entryDoc,
  genericDoc,
  objectDoc,
  printDoc,
  signatureDoc,
  type Doc,
} from "./layout.ts";
import { printPath } from "./paths.ts";
import { SourceFile } from "./source-file.ts";
import { renderCode, type CodeValues } from "./template.ts";

/** `src/waiters.ts`: two functions for each waiter; no file if the model has none. */
export function emitWaiters(plan: PackagePlan, path: string): string | undefined {
  if (plan.waiters.length === 0) return undefined;
  const file = new SourceFile(path, plan);
  const printed = new Set<PathPlan>();
  const waiters = plan.waiters.map((waiter): CodeValues => {
    const paths = listPaths(waiter).filter((each) => !printed.has(each));
    for (const each of paths) printed.add(each);
    return {
      functions: [...new Set(paths)].map((each) => ({ text: printPath(each, waiter.operation, file) })),
      constant: printConstant(waiter, file),
      ...printFunctions(waiter, file, plan),
    };
  });
  file.add(renderCode("waiters.ts", { waiters }));
  return file.print();
}

function listPaths({ acceptors }: WaiterPlan): readonly PathPlan[] {
  return acceptors.flatMap(({ matcher, message }) => [
    ...(matcher.kind === "path" ? [matcher.path] : []),
    ...(message === undefined ? [] : [message]),
  ]);
}

const width = 80;

/** The waiter's definition for the runtime. */
function printConstant(plan: WaiterPlan, file: SourceFile): Code {
  const { constant, waiter, operation, acceptors } = plan;
  const { minDelay, maxDelay } = waiter;
  const input = file.sibling(operation.commandInput, "src/commands.ts", "type");
  const output = file.sibling(operation.commandOutput, "src/commands.ts", "type");
  const reason = reasonOf(plan, file);
  const parameters = [input, output, ...(reason === output ? [] : [reason])];
  const value = objectDoc(
    [
      entryDoc(code`command`, file.sibling(operation.command, "src/commands.ts", "value")),
      ...literalEntries({
        minDelay: minDelay === defaultDelays.minDelay ? undefined : minDelay,
        maxDelay: maxDelay === defaultDelays.maxDelay ? undefined : maxDelay,
      }),
      entryDoc(code`acceptors`, arrayDoc(acceptors.map(printAcceptor), acceptors.length > 1 ? "always" : "fit")),
    ],
    "always",
  );
  const type = file.runtime("Waiter", "type");
  const head = code`const ${constant}: ${type}<${joinCode(parameters, ", ")}>`;
  if (head.length + " =".length <= width) return printDoc(assignmentDoc(head, value));
  return printDoc([code`const ${constant}: `, genericDoc(type, parameters), code` = `, value, code`;`]);
}

function printAcceptor({ state, matcher, message }: AcceptorPlan): Doc {
  return objectDoc([
    entryDoc(code`state`, jsonLiteral(state.toUpperCase())),
    ...printMatcher(matcher),
    ...(message === undefined ? [] : [entryDoc(code`message`, message.name)]),
  ]);
}

function printMatcher(matcher: AcceptorPlan["matcher"]): readonly Doc[] {
  switch (matcher.kind) {
    case "success":
      return literalEntries({ success: matcher.success });
    case "status":
      return literalEntries({ status: matcher.status });
    case "errorType":
      return literalEntries({ errorType: matcher.errorType });
    case "path": {
      const { path, comparator, expected } = matcher;
      const key = path.of === "output" ? code`output` : code`inputOutput`;
      return [entryDoc(key, path.name), ...literalEntries({ [comparator]: expected })];
    }
    default:
      return matcher satisfies never;
  }
}

function printFunctions(waiter: WaiterPlan, file: SourceFile, plan: PackagePlan): CodeValues {
  const { operation, constant, waitUntil, waitFor } = waiter;
  const client = file.sibling(plan.names.client, "src/client.ts", "type");
  const input = file.sibling(operation.commandInput, "src/commands.ts", "type");
  const output = file.sibling(operation.commandOutput, "src/commands.ts", "type");
  const command = file.sibling(operation.command, "src/commands.ts", "value");
  const parameters = [code`params: ${file.runtime("WaiterConfiguration", "type")}<${client}>`, code`input: ${input}`];
  const printHead = (name: Code, reason: Code): Code => {
    const result = genericDoc(code`Promise`, [genericDoc(file.runtime("WaiterResult", "type"), [reason])]);
    return printDoc([code`export function ${name}`, signatureDoc(parameters, result), code` {`]);
  };
  const printCall = (runner: string): Code => {
    const given = argumentsDoc([code`params`, code`input`, constant]);
    return printDoc([code`return ${file.runtime(runner, "value")}`, given, code`;`], 2);
  };
  return {
    waitUntil: {
      comment: documentationComment(waiter.waiter.traits, plan, {
        extras: { summary: `Polls ${linkTag(command)} until the waiter succeeds.` },
      }),
      link: linkTag(waitUntil),
      head: printHead(waitUntil, reasonOf(waiter, file)),
      call: printCall("waitUntil"),
    },
    waitFor: { head: printHead(waitFor, code`${output} | Error`), call: printCall("runWaiter") },
  };
}

/** The type of a success's reason: an output, or an error if the waiter waits for one. */
function reasonOf({ acceptors, operation }: WaiterPlan, file: SourceFile): Code {
  const successes = acceptors.filter(({ state }) => state === "success").map(({ matcher }) => matcher);
  const hasOutput = successes.some(
    (matcher) =>
      matcher.kind === "path" ||
      (matcher.kind === "success" && matcher.success) ||
      (matcher.kind === "status" && matcher.status < 300),
  );
  const hasError = successes.some(
    (matcher) =>
      matcher.kind === "errorType" ||
      (matcher.kind === "success" && !matcher.success) ||
      (matcher.kind === "status" && matcher.status >= 300),
  );
  if (hasError && !hasOutput) return code`Error`;
  const output = file.sibling(operation.commandOutput, "src/commands.ts", "type");
  return hasError ? code`${output} | Error` : output;
}
