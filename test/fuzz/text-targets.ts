import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { ProtocolError, SerializationError } from "../../src/runtime/exception/exceptions.ts";
import { joinHeaderList, splitHeaderList, splitHttpDates } from "../../src/runtime/protocol/header-binding.ts";
import { checkAccept, checkContentType } from "../../src/runtime/protocol/request-content.ts";
import { parseQuery } from "../../src/runtime/protocol/target-reader.ts";
import { addRoute, createRouteTree, findRoute, parseRoute } from "../../src/runtime/protocol/route-tree.ts";
import type { NumberType } from "../../src/runtime/codec/number.ts";
import { lenientText, strictText } from "../../src/runtime/codec/text-form.ts";
import { formatTimestamp } from "../../src/runtime/codec/timestamp.ts";
import { MatchBudget } from "../../src/runtime/pattern/matching.ts";
import { Pattern } from "../../src/runtime/pattern/pattern.ts";
import { formTokens, headTokens } from "./dictionaries.ts";
import { attempt, createTarget, type FuzzTarget } from "./fuzz-target.ts";
import { mutatedTexts } from "./mutate.ts";
import { arbitraryPattern } from "./arbitrary-pattern.ts";

const formats = ["date-time", "http-date", "epoch-seconds"] as const;
const numberTypes: readonly NumberType[] = ["byte", "integer", "long", "float", "double", "bigInteger", "bigDecimal"];
const dates = fc.date({
  min: new Date("0000-01-01T00:00:00Z"),
  max: new Date("9999-12-31T23:59:59Z"),
  noInvalidDate: true,
});
const timestampTokens = [
  ...[
    "-",
    ":",
    ".",
    "T",
    "Z",
    "+01:00",
    "-23:59",
    "GMT",
    "Mon, ",
    " Jan ",
    "24:00:00",
    ":60",
    "e",
    "1e9",
    "31",
    "02",
    "0",
    "9",
  ],
];
const numberTokens = [
  "-",
  "+",
  ".",
  "e",
  "E",
  "e999999",
  "0",
  "000",
  "9",
  "NaN",
  "Infinity",
  " ",
  "\u00a0",
  "_",
  "0x1",
];
const routes = ["/", "/a", "/a/{x}", "/{x}/b", "/a/{x+}", "/{x}/{y+}/c", "/{x+}/a/b", "/b/{x}/c/{y}", "/c/{x+}"];

/** The decoders of what stands in headers, queries and paths, and the patterns of models. */
export const textTargets: readonly FuzzTarget[] = [
  createTarget(
    "timestamps",
    fc.tuple(
      mutatedTexts(
        fc.tuple(dates, fc.constantFrom(...formats)).map(([date, format]) => formatTimestamp(date, format)),
        timestampTokens,
      ),
      fc.constantFrom(...formats),
      fc.constantFrom(lenientText, strictText),
    ),
    ([text, format, rules]) => {
      const date = attempt(() => rules.parseTimestamp(text, format), [SerializationError])?.value;
      if (date === undefined) return;
      if (Number.isNaN(date.getTime())) throw new Error("it is an invalid Date");
      const year = date.getUTCFullYear();
      if (year < 0 || year > 9999) return;
      const again = strictText.parseTimestamp(formatTimestamp(date, format), format);
      const unit = format === "http-date" ? 1000 : 1;
      if (Math.floor(again.getTime() / unit) !== Math.floor(date.getTime() / unit))
        throw new Error("it comes back as another");
    },
  ),
  createTarget(
    "numbers",
    fc.tuple(
      mutatedTexts(fc.oneof(fc.double().map(String), fc.bigInt().map(String), fc.integer().map(String)), numberTokens),
      fc.constantFrom(...numberTypes),
      fc.constantFrom(lenientText, strictText),
    ),
    ([text, type, rules]) => {
      const number = attempt(() => rules.parseNumber(text, type), [SerializationError])?.value;
      if (number === undefined) return;
      const again = lenientText.parseNumber(String(number), type);
      // `String` drops the sign of -0.
      if (again !== number && !Object.is(again, number)) throw new Error(`it comes back as ${String(again)}`);
    },
  ),
  createTarget(
    "header-lists",
    fc.tuple(
      fc.array(fc.string({ unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)) })),
      mutatedTexts(fc.array(fc.string()).map(joinHeaderList), headTokens),
    ),
    ([items, text]) => {
      // Headers carry no controls but the tab.
      const carried = items.map((item) => item.replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, ""));
      const back = splitHeaderList(joinHeaderList(carried));
      if (!isDeepStrictEqual(back, carried)) throw new Error(`items come back as ${fc.stringify(back)}`);
      const split = attempt(() => splitHeaderList(text), [SerializationError])?.value;
      if (split !== undefined && !isDeepStrictEqual(splitHeaderList(joinHeaderList(split)), split)) {
        throw new Error(`a list comes back as ${fc.stringify(splitHeaderList(joinHeaderList(split)))}`);
      }
      attempt(() => splitHttpDates(text), [SerializationError]);
    },
  ),
  createTarget(
    "media-types",
    mutatedTexts(fc.constantFrom("*/*", "application/json; charset=utf-8", "a/b;q=0.5, application/*;q=0"), headTokens),
    (text) => {
      attempt(() => checkAccept(text, "application/json"), [ProtocolError]);
      attempt(() => checkContentType(text, "application/json"), [ProtocolError]);
    },
  ),
  createTarget(
    "queries",
    mutatedTexts(
      fc
        .array(fc.tuple(fc.string({ unit: "binary" }), fc.string()))
        .map((pairs) => new URLSearchParams(pairs).toString()),
      formTokens,
    ),
    (text) => {
      const query = attempt(
        () => [...parseQuery(text)].flatMap(([key, values]) => values.map((value) => [key, value])),
        [SerializationError],
      )?.value;
      if (query === undefined) return;
      const sort = (pairs: readonly (readonly string[])[]): string[] =>
        pairs.map((pair) => JSON.stringify(pair)).sort();
      const native = [...new URLSearchParams(`&${text}`)];
      if (!isDeepStrictEqual(sort(query), sort(native))) throw new Error(`a browser reads ${fc.stringify(native)}`);
    },
  ),
  createTarget(
    "paths",
    fc.tuple(
      fc.uniqueArray(fc.constantFrom(...routes), { minLength: 1 }),
      mutatedTexts(
        fc.array(fc.constantFrom("a", "b", "c", "d", "%61", "%2F")).map((parts) => `/${parts.join("/")}`),
        headTokens,
      ),
    ),
    ([templates, path]) => {
      const tree = createRouteTree<string>();
      for (const template of templates) addRoute(tree, parseRoute(template), template);
      const found = findRoute(tree, path, ([first]) => first);
      if (found !== undefined && found.values.length !== found.leaf.split("{").length - 1) {
        throw new Error(`the labels of "${found.leaf}" are ${fc.stringify(found.values)}`);
      }
      // What else is a path of the templates is a matter of slashes and of encoding.
      if (!/^(\/[a-d]+)+$/.test(path)) return;
      const matching = templates.filter((template) => toExpression(template).test(path));
      if (found === undefined ? matching.length > 0 : !matching.includes(found.leaf)) {
        throw new Error(`the route is ${String(found?.leaf)}, not one of ${matching.join()}`);
      }
    },
  ),
  createTarget(
    "patterns",
    fc.tuple(
      arbitraryPattern,
      fc.array(fc.string({ unit: fc.constantFrom(...Array.from("abAB01 -_.\n")), maxLength: 8 }), { maxLength: 6 }),
    ),
    ([source, texts]) => {
      const ours = new Pattern(source);
      const native = new RegExp(source, "u");
      for (const text of texts) {
        const answer = ours.test(text, new MatchBudget(2_000_000));
        if (answer !== native.test(text)) throw new Error(`it says ${String(answer)} of ${JSON.stringify(text)}`);
      }
    },
  ),
];

function toExpression(template: string): RegExp {
  const source = template.replaceAll(/\{\w+\+\}/g, ".+").replaceAll(/\{\w+\}/g, "[^/]+");
  return new RegExp(`^${source}$`);
}
