import type { Warn } from "../../../generator-error.ts";
import { isMemberPath, type OutputPath, type PaginatedTrait, type ServiceModel } from "../../service-model.ts";
import type { Matcher, Waiter } from "../../waiter.ts";
import type { Keys } from "./print-traits.ts";

/** Pagination as in paginators-1.json; undefined if no operation has any. */
export function printPaginators({ operations }: ServiceModel): Keys | undefined {
  const pagination = operations.flatMap(({ name, paginated }) =>
    paginated === undefined ? [] : [[name, printPagination(paginated)] as const],
  );
  return pagination.length === 0 ? undefined : { pagination: Object.fromEntries(pagination) };
}

function printPagination({ inputTokens, outputTokens, items, pageSize, moreResults }: PaginatedTrait): Keys {
  return {
    input_token: oneOrAll(inputTokens),
    output_token: oneOrAll(outputTokens.map(textOf)),
    limit_key: pageSize,
    more_results: moreResults && textOf(moreResults),
    result_key: items && textOf(items),
  };
}

function oneOrAll(tokens: readonly string[]): string | readonly string[] | undefined {
  return tokens.length === 1 ? tokens[0] : tokens;
}

function textOf(path: OutputPath): string {
  return isMemberPath(path) ? path.join(".") : path.text;
}

/** The timeout of AWS's tools in seconds; they limit the number of calls. */
const longestWait = 600;

/** Waiters as in waiters-2.json; undefined if there are none. */
export function printWaiters({ operations }: ServiceModel, warn: Warn): Keys | undefined {
  const waiters = new Map<string, Keys>();
  for (const operation of operations) {
    for (const waiter of operation.waiters) {
      const leaveOut = (why: string): void =>
        warn({
          code: "ignored",
          message: `operation "${operation.name}": waiter "${waiter.name}" is left out: ${why}`,
          place: waiter.place,
        });
      const printed = printWaiter(waiter, operation.name);
      if (printed === undefined) leaveOut("it compares the input, for which the layout has no matcher");
      else if (waiters.has(waiter.name)) leaveOut("another operation has a waiter of its name");
      else waiters.set(waiter.name, printed);
    }
  }
  return waiters.size === 0 ? undefined : { version: 2, waiters: Object.fromEntries(waiters) };
}

function printWaiter({ acceptors, minDelay, traits }: Waiter, operation: string): Keys | undefined {
  const printed = acceptors.map(({ state, matcher }) => {
    const node = printMatcher(matcher);
    return node && { state, ...node };
  });
  if (printed.includes(undefined)) return undefined;
  return {
    operation,
    delay: minDelay,
    maxAttempts: Math.ceil(longestWait / minDelay),
    description: traits.documentation,
    acceptors: printed,
  };
}

const pathMatchers = { equals: "path", allEqual: "pathAll", anyEqual: "pathAny" } as const;

function printMatcher(matcher: Matcher): Keys | undefined {
  switch (matcher.kind) {
    case "success":
      return { matcher: "error", expected: !matcher.success };
    case "errorType":
      return { matcher: "error", expected: matcher.errorType };
    case "status":
      return { matcher: "status", expected: matcher.status };
    case "output":
      return {
        matcher: pathMatchers[matcher.comparator],
        argument: matcher.path.text,
        expected: matcher.expected,
      };
    case "inputOutput":
      return undefined;
    default:
      return matcher satisfies never;
  }
}

/** Examples as in examples-1.json; undefined if there are none. */
export function printOperationExamples({ operations }: ServiceModel): Keys | undefined {
  const examples = operations.flatMap(({ name, examples: own }) => {
    const printed = own.map(({ title, documentation, input, output, error }) => ({
      title,
      description: documentation,
      input,
      output,
      error: error && { shapeId: error.shape, content: error.content },
    }));
    return own.length === 0 ? [] : [[name, printed] as const];
  });
  return examples.length === 0 ? undefined : { version: "1.0", examples: Object.fromEntries(examples) };
}
