import type { DynamicOperation } from "../../dynamic/dynamic-service.ts";
import { isMemberPath, type OutputPath } from "../../model/service-model.ts";
import { compileValidator } from "../../runtime/server/validate.ts";

/** A page of a list. */
interface Page<Item> {
  readonly items: readonly Item[];
  /** An output with what it says of the page: the token of the next one, whether there is one, how many items it has. */
  describe(output: Record<string, unknown>, count: number): Record<string, unknown>;
}

const defaultSize = 100;

/** The page of a list that an input asks for, by the model's pagination: without one, the whole list. */
export function cutPage<Item>(all: readonly Item[], operation: DynamicOperation, input: object): Page<Item> {
  const { paginated } = operation.plan.shape;
  const given = input as Readonly<Record<string, unknown>>;
  const [inputToken] = paginated?.inputTokens ?? [];
  const [path] = paginated?.outputTokens ?? [];
  const outputToken = memberOf(path);
  const tokenOf = (offset: number): string | undefined =>
    inputToken === undefined ? undefined : chooseToken(operation, inputToken, offset);
  // A list whose tokens cannot be said is not cut.
  const canGoOn = outputToken !== undefined && tokenOf(1) !== undefined;
  const size = canGoOn
    ? readSize(paginated?.pageSize === undefined ? undefined : given[paginated.pageSize])
    : all.length;
  const start = canGoOn && inputToken !== undefined ? readToken(given[inputToken]) : 0;
  const end = Math.min(all.length, start + size);
  const hasMore = end < all.length;
  return {
    items: all.slice(start, end),
    describe(output, count) {
      const described = withoutTokens(operation, output);
      if (hasMore && outputToken !== undefined) described[outputToken] = tokenOf(end);
      for (const [name, value] of Object.entries(described)) {
        if (typeof value === "boolean" && /truncated|^has_?more|^more/i.test(name)) described[name] = hasMore;
        if (typeof value === "number" && /^(?:key|item|total)?count$/i.test(name)) described[name] = count;
      }
      return described;
    },
  };
}

/** An output that says that nothing follows: whoever asks for the next pages would never come to an end. */
export function withoutTokens(operation: DynamicOperation, output: Record<string, unknown>): Record<string, unknown> {
  const { paginated } = operation.plan.shape;
  const last = { ...output };
  for (const path of paginated?.outputTokens ?? []) {
    const name = memberOf(path);
    if (name !== undefined) Reflect.deleteProperty(last, name);
  }
  for (const name of Object.keys(last)) {
    if (/^next_?(?:page)?_?(?:token|marker)$/i.test(name)) Reflect.deleteProperty(last, name);
  }
  const more = paginated?.moreResults === undefined ? undefined : memberOf(paginated.moreResults);
  if (more !== undefined && typeof last[more] === "boolean") last[more] = false;
  return last;
}

function memberOf(path: OutputPath | undefined): string | undefined {
  return path !== undefined && isMemberPath(path) && path.length === 1 ? path[0] : undefined;
}

function readSize(given: unknown): number {
  const size = Number(given ?? defaultSize);
  return Number.isInteger(size) && size > 0 ? size : defaultSize;
}

/** A token says where its page begins, in digits at its end. */
function readToken(given: unknown): number {
  return typeof given === "string" ? Number(/(\d{1,9})$/.exec(given)?.[1] ?? 0) : 0;
}

/** The first form of a token that the input's constraints let pass. */
function chooseToken({ inputConstraints }: DynamicOperation, name: string, offset: number): string | undefined {
  const forms = [`page-from-${String(offset)}`, String(offset).padStart(36, "0"), String(offset).padStart(100, "0")];
  const constraint = inputConstraints?.members()[name];
  if (constraint === undefined) return forms[0];
  const isInvalid = compileValidator({ type: "structure", members: () => ({ [name]: constraint }) });
  return forms.find((form) => isInvalid({ [name]: form }) === undefined);
}
