import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { htmlToMarkdown } from "../../src/documentation/html-to-markdown.ts";
import { tsdocComment } from "../../src/documentation/tsdoc-comment.ts";
import { cpuLimit, startCpuClock } from "../cpu-time.ts";
import { sharedFolder } from "../shared-folder.ts";
import { type CorpusStrings, readCorpusStrings } from "./corpus-models.ts";
import { listMessages } from "./tsdoc-messages.ts";

const shared = sharedFolder();

/** How many examples of a fault are enough to understand it. */
const enough = 10;

describe.skipIf(shared === undefined)("every documentation string of the corpus", () => {
  let cached: CorpusStrings | undefined;
  const strings = (): CorpusStrings => (cached ??= readCorpusStrings(join(shared ?? "", "corpus")));
  const comments = new Map<string, string>();
  beforeAll(() => {
    for (const source of strings().all) comments.set(source, tsdocComment({ summary: htmlToMarkdown(source) }, 2));
  });

  it("is there", () => {
    expect(strings().all.size).toBeGreaterThan(90_000);
  });

  it("becomes a comment that TSDoc's parser accepts with no message", () => {
    const faults: { source: string; messages: readonly string[] }[] = [];
    for (const [source, comment] of comments) {
      const messages = listMessages(comment);
      if (messages.length > 0) faults.push({ source, messages });
      if (faults.length >= enough) break;
    }
    expect(faults).toEqual([]);
  });

  it("keeps every word, in order", () => {
    const faults: { source: string; want: string; got: string }[] = [];
    for (const [source, comment] of comments) {
      const got = wordsOfMarkdown(comment);
      const want = wordsOfHtml(source);
      if (got !== want) faults.push({ source, want, got });
      if (faults.length >= enough) break;
    }
    expect(faults).toEqual([]);
  });

  it("stays within 80 columns but for what cannot be split", () => {
    const faults: string[] = [];
    for (const comment of comments.values()) {
      const lines = comment.split("\n");
      let inFence = false;
      for (const line of lines) {
        if (line === "   * ```") inFence = !inFence;
        const text = line.replace(/^ {3}\* *(?:[-*] |\d+\. )?/, "").replace(/ [-=+\d.]+$/, "");
        // One piece, with what is attached to it.
        const whole = /^\S*(?:`[^`]*`\S*)+$|^\S*\[.*\]\(\S*\)\S*$|^\S+$/.test(text);
        if (line.length > 80 && !inFence && !whole) faults.push(line);
      }
      if (faults.length >= enough) break;
    }
    expect(faults).toEqual([]);
  });

  it("takes little time for the biggest model", () => {
    const docs = strings().ofModel("c2j/ec2");
    expect(docs.length).toBeGreaterThan(9_000);
    const cpuTime = startCpuClock();
    for (const source of docs) htmlToMarkdown(source);
    expect(cpuTime()).toBeLessThan(cpuLimit);
  });
});

const elements =
  "p|para|caption|div|section|blockquote|zonbook|xhtml|fullname|h[1-6]|b|strong|i|em|var|code|tt|kbd|samp|a|span|font|small|sub|sup|u|ul|ol|li|dl|dt|dd|note|important|caution|warning|tip|pre|br|hr|table|thead|tbody|tr|td|th";
const element = new RegExp(`</?(?:${elements})(?:\\s[^<>]*)?/?>`, "gi");

/** The letters and digits of the text, without what the elements' tags say. */
function wordsOfHtml(html: string): string {
  const text = html
    // Blocks within code are what the code is about.
    .replace(/<code>[^<]*(?:<(?!\/code>)[^<]*)*<\/code>/g, (code) =>
      code.replace(/<\/?(?:p|h1)>/g, " $& ").replace(/[<>](?=\/?(?:p|h1)>)|(?<=p|h1)>/g, " "),
    )
    .replace(element, "")
    .replace(/^( *)\d+\. /gm, html.startsWith("<") ? "$&" : "")
    .replace(/&(amp|lt|gt|quot|#x2028|#x96);/g, (_match, name: string) => (name === "amp" ? "&" : " "));
  return letters(text);
}

/** The letters and digits that a comment shows: no addresses, no numbers of items. */
function wordsOfMarkdown(comment: string): string {
  const text = comment
    .replace(/^\s*\*( |$)/gm, "")
    .replace(/(?<!\\)\]\([^\s]*?[^\\\s]\)(?=[\s\p{P}\p{S}]|\w|$)/gu, "]")
    .replace(/^( *)\d+\. /gm, "$1");
  return letters(text);
}

/** Notes get a label, which many have already. */
function letters(text: string): string {
  return text
    .replace(/\*/g, "")
    .replace(/(?:Note|Important|Caution|Warning|Tip):/g, "")
    .replace(/[^\p{L}\p{N}]/gu, "");
}
