/** Names that lead to prototypes, and members of the structures that are fuzzed. */
const names = ["__proto__", "constructor", "prototype", "toString", "__type", "self", "choice", "list", "map", "text"];

export const jsonTokens: readonly string[] = [
  ...["{", "}", "[", "]", ":", ",", '"', "\\", "\\u0000", "\\ud800", "null", "true", "false", "{}", "[]", '""'],
  ...["0", "-0", "-1", "1.5", "1e400", "1e-400", "9007199254740993", "12345678901234567890", "1E999999999", "0.1e1"],
  ...['"NaN"', '"-Infinity"', '"2020-01-01T00:00:00Z"', '"AAAA"', '{"__proto__":1}', '"__proto__":{"polluted":1},'],
  ...names.map((name) => `"${name}":`),
];

export const xmlTokens: readonly string[] = [
  ...["<", ">", "/", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>", "<!DOCTYPE x [", "]>", "<!ENTITY"],
  ...[
    "&",
    "&amp;",
    "&lt;",
    "&#0;",
    "&#xD800;",
    "&#x10FFFF;",
    "&#x110000;",
    "&x;",
    ";",
    "'",
    '"',
    "=",
    " ",
    "\r\n",
    "\t",
  ],
  ...[' xsi:nil="true"', ' xmlns="x"', "<member/>", "<member>", "</member>", "<entry>", "<key>", "<value>", "\ufeff"],
  ...["NaN", "1e400", "-1", "true", "2020-01-01T00:00:00Z", "<x:y>", "<Error><Code>", "<Errors>", "\u0000", "\u2028"],
  ...names.flatMap((name) => [`<${name}>`, `</${name}>`, `<${name}/>`]),
];

export const cborTokens: readonly Uint8Array[] = [
  ...["00", "17", "1800", "18ff", "19ffff", "1affffffff", "1bffffffffffffffff", "20", "3bffffffffffffffff", "40", "5f"],
  ...["7f", "ff", "80", "81", "9f", "9affffffff", "9bffffffffffffffff", "a0", "a1", "bf", "baffffffff", "c0", "c1"],
  ...[
    "c2",
    "c3",
    "c4",
    "c482",
    "d9d9f7",
    "f4",
    "f5",
    "f6",
    "f7",
    "f97e00",
    "f97c00",
    "fa7fc00000",
    "fb7ff8000000000000",
  ],
  ...["fb0000000000000001", "1c", "3f", "dbffffffffffffffff", "5bffffffffffffffff", "7bffffffffffffffff", "61ff", "60"],
]
  .map((hex) => Buffer.from(hex, "hex"))
  .concat(names.map((name) => Buffer.concat([Buffer.from([0x60 + name.length]), Buffer.from(name)])));

export const formTokens: readonly string[] = [
  ...["&", "=", ".", "..", "+", "%", "%ff", "%00", "%F0%9F%A6%8A", "%zz", ".1", ".0", ".-1", ".01", ".1e3", ".member"],
  ...[
    ".999999999999999",
    ".entry",
    ".key",
    ".value",
    "Action=",
    "Version=",
    ".1.1",
    "=NaN",
    "=1e400",
    "=true",
    "\u0000",
  ],
  ...names.flatMap((name) => [`.${name}`, `&${name}.`, `&${name.charAt(0).toUpperCase()}${name.slice(1)}.`]),
];

export const headTokens: readonly string[] = [
  ...["/", "?", "&", "=", "%", "%2F", "%ff", "%00", "..", ".", ";", ",", '"', '\\"', " ", "\t", "\u00a0", "*/*", "q=0"],
  ...["application/json", "application/cbor", "application/xml", "text/plain", "gzip", "rpc-v2-cbor", "Vault.Store"],
  ...["__proto__", "constructor", "GMT", "Mon, 01 Jan 2024 00:00:00 GMT", "1e400", "NaN", "store", "find", "\u00ff"],
];
