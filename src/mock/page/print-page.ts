import { createHash } from "node:crypto";
import { firstSentence } from "../../documentation/first-sentence.ts";
import { htmlToMarkdown } from "../../documentation/html-to-markdown.ts";
import type { DynamicOperation } from "../../dynamic/dynamic-service.ts";
import type { MockedService } from "../mock-service.ts";
import { script } from "./script.ts";
import { style } from "./style.ts";

/** Only the page itself and its own requests: a model's text cannot load anything. */
export const contentSecurityPolicy: string = [
  "default-src 'none'",
  `style-src '${hashOf(style)}'`,
  `script-src '${hashOf(script)}'`,
  ...["connect-src 'self'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'"],
].join("; ");

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}

/** The page with the operations of all services; what it shows of one operation it asks for. */
export function printPage(services: readonly MockedService[]): string {
  const names = services.map(({ service }) => service.schema.sdkId).join(", ");
  const lists = services.map(({ service }, index) => {
    const { title } = service.plan.model;
    const items = [...service.operations.values()].map((operation) => printItem(operation, index));
    return `<h2>${escapeHtml(title ?? service.schema.sdkId)}</h2>\n<ul>\n${items.join("\n")}\n</ul>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mock of ${escapeHtml(names)}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#operation">Skip to the operation</a>
<nav aria-label="Operations">
<h1>Mock of ${escapeHtml(names)}</h1>
<label for="filter">Filter operations</label>
<input id="filter" type="search" autocomplete="off">
${lists.join("\n")}
<p id="nothing" hidden>No operation has this in its name.</p>
</nav>
<main id="operation" tabindex="-1">
<div id="welcome"><h2>Choose an operation</h2><p>Its documentation appears here, with a form that sends a request and shows the answer.</p></div>
<div id="details" hidden>
<h2 id="name"></h2>
<p id="http"></p>
<div id="documentation"></div>
<form id="form">
<p><label for="preset">Begin with</label> <select id="preset"></select></p>
<p><label for="input">Input (JSON, bytes in base64)</label>
<textarea id="input" rows="12" spellcheck="false" autocomplete="off"></textarea></p>
<p><label for="error">Answer with</label> <select id="error"></select></p>
<p><button type="submit">Send</button> <span class="hint">or Ctrl+Enter in the input</span></p>
</form>
<section aria-live="polite" aria-label="Answer" id="answer" hidden>
<h3 id="status"></h3>
<pre id="value" tabindex="0"></pre>
<details><summary>Request</summary><pre id="request" tabindex="0"></pre></details>
<details><summary>Response</summary><pre id="response" tabindex="0"></pre></details>
</section>
</div>
</main>
<script>${script}</script>
</body>
</html>
`;
}

function printItem({ schema, plan }: DynamicOperation, service: number): string {
  const { documentation, deprecated } = plan.shape.traits;
  const sentence = documentation === undefined ? "" : firstSentence(htmlToMarkdown(documentation));
  const href = `#${String(service)}/${encodeURIComponent(schema.name)}`;
  const mark = deprecated === undefined ? "" : ' <span class="hint">deprecated</span>';
  return `<li><a href="${escapeHtml(href)}" title="${escapeHtml(sentence)}">${escapeHtml(schema.name)}</a>${mark}</li>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);
}
