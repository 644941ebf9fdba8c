import type { RequestOptions } from "./client-config.ts";
import type { Command } from "./command.ts";
import type { ServiceClient } from "./service-client.ts";

/** The pages of a list operation: `for await (const page of paginateX(config, input))`. */
export type Paginator<Output> = AsyncGenerator<Output, undefined, unknown>;

/** How a caller wants to page; the same names as AWS SDK v3's. */
export interface PaginationConfiguration<Client extends Pick<ServiceClient, "send"> = ServiceClient> {
  readonly client: Client;
  /** Items per page, unless set in the input. */
  readonly pageSize?: number | undefined;
  /** The token of the first page; an object by input member if the operation has several tokens. */
  readonly startingToken?: unknown;
  /** `true`: a page with the token of the page before it is the last, in place of an endless loop. */
  readonly stopOnSameToken?: boolean | undefined;
}

/** How an operation pages (Smithy, `paginated` trait). */
export interface Pagination<Input extends object, Output extends object> {
  readonly command: new (input: Input) => Command<Input, Output>;
  /** The input members that take the tokens. */
  readonly inputTokens: readonly (keyof Input & string)[];
  /** Where the output has each token, in the same order. */
  readonly outputTokens: readonly OutputPath<Output>[];
  /** The input member that takes the size of a page. */
  readonly pageSize?: keyof Input & string;
  /** That member is a string: a size is sent as its digits. */
  readonly pageSizeAsText?: true;
  /** The output's flag for further pages, which is then needed in addition to tokens. */
  readonly moreResults?: OutputPath<Output>;
}

/** A path of members, or a function that reads the output. */
type OutputPath<Output> = readonly string[] | ((output: Output) => unknown);

/**
 * Calls a list operation until it has no further page. The caller's input is not changed. A page
 * with no token, or with empty ones, is the last.
 */
export async function* paginate<Input extends object, Output extends object>(
  config: PaginationConfiguration<Pick<ServiceClient, "send">>,
  input: Input,
  pagination: Pagination<Input, Output>,
  options?: RequestOptions,
): Paginator<Output> {
  const { inputTokens, outputTokens, pageSize, pageSizeAsText, moreResults } = pagination;
  const next: Record<string, unknown> = Object.fromEntries(Object.entries(input));
  if (pageSize !== undefined) {
    next[pageSize] ??= pageSizeAsText && config.pageSize !== undefined ? String(config.pageSize) : config.pageSize;
  }
  for (const name of inputTokens) {
    next[name] =
      (inputTokens.length > 1 ? readMember(config.startingToken, [name]) : config.startingToken) ?? next[name];
  }
  for (;;) {
    // Only members of the input were set.
    const page = await config.client.send(new pagination.command({ ...next } as Input), options);
    yield page;
    const tokens = outputTokens.map((path) => read(page, path) || undefined);
    const more = tokens.some((token) => token !== undefined) && (moreResults === undefined || read(page, moreResults));
    const same = inputTokens.every((name, index) => tokens[index] === next[name]);
    if (!more || (same && config.stopOnSameToken)) return undefined;
    inputTokens.forEach((name, index) => (next[name] = tokens[index]));
  }
}

function read<Output>(output: Output, path: OutputPath<Output>): unknown {
  return typeof path === "function" ? path(output) : readMember(output, path);
}

function readMember(value: unknown, path: readonly string[]): unknown {
  for (const name of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}
