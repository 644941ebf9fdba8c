import { InvalidRequestException } from "@shapewright/sso";

/** What a request says of the page that it wants. */
interface PageRequest {
  readonly nextToken?: string | undefined;
  readonly maxResults?: number | undefined;
}

const defaultSize = 50;

/**
 * One page of a list. The token of the next page is where it starts; a list that changes meanwhile may repeat an
 * entry or leave one out.
 *
 * @throws InvalidRequestException Where the token is none of ours.
 */
export function pageOf<Entry>(
  entries: readonly Entry[],
  { nextToken, maxResults = defaultSize }: PageRequest,
): { readonly entries: Entry[]; readonly nextToken?: string | undefined } {
  const start = nextToken === undefined ? 0 : Number(nextToken);
  if (!Number.isSafeInteger(start) || start < 0 || start > entries.length)
    throw new InvalidRequestException({ message: "The nextToken is not one that a list returned." });
  const end = start + maxResults;
  return { entries: entries.slice(start, end), ...(end < entries.length ? { nextToken: String(end) } : {}) };
}
