import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sharedFolder } from "../../shared-folder.ts";

const shared = sharedFolder();
const folder = join(shared ?? "", "conformance/sigv4");

/** Whether AWS's cases are there. */
export const isShared: boolean = shared !== undefined;
export const caseNames: readonly string[] = shared === undefined ? [] : readdirSync(folder);

/** `context.json` of a case. */
interface CaseContext {
  readonly credentials: {
    readonly access_key_id: string;
    readonly secret_access_key: string;
    readonly token?: string;
  };
  readonly normalize: boolean;
  readonly region: string;
  readonly service: string;
  readonly timestamp: string;
}

/** A request as a server receives it. */
export interface ReceivedCase {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: Record<string, string>;
  readonly content: string;
}

export function readCase(name: string): { readonly context: CaseContext } {
  return { context: JSON.parse(readFileSync(join(folder, name, "context.json"), "utf8")) as CaseContext };
}

/** The signed request of a case, with headers joined as Node joins them. */
export function readSignedRequest(name: string, place: "header" | "query"): ReceivedCase {
  const text = readFileSync(join(folder, name, `${place}-signed-request.txt`), "utf8");
  const end = text.indexOf("\n\n");
  const head = end < 0 ? text.trimEnd() : text.slice(0, end);
  const [requestLine = "", ...lines] = head.replace(/\n\s+/g, " ").split("\n");
  const [, method = "", path = "", query = ""] = /^(\S+) (\/[^?]*?)(?:\?(.*))? HTTP\/1\.1$/.exec(requestLine) ?? [];
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const colon = line.indexOf(":");
    const header = line.slice(0, colon).toLowerCase();
    const value = line.slice(colon + 1).trim();
    headers[header] = headers[header] === undefined ? value : `${headers[header]}, ${value}`;
  }
  return { method, path, query, headers, content: end < 0 ? "" : text.slice(end + 2) };
}
