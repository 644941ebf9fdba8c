import fc, { type Arbitrary } from "fast-check";

/** Bytes that a mutated document may have: what takes quadratic time takes seconds then. */
const longest = 128 * 1024;

interface Mutation {
  readonly kind: "flip" | "set" | "remove" | "truncate" | "copy" | "repeat" | "insert" | "replace";
  /** Where, in shares of the document. */
  readonly at: number;
  readonly from: number;
  readonly length: number;
  readonly times: number;
  readonly byte: number;
  readonly token: Uint8Array;
}

/** Changes to a document, which are the same in effect for any document. */
export interface Mutate {
  readonly bytes: (document: Uint8Array) => Uint8Array;
  readonly text: (document: string) => string;
  /** Of a header's value: each character is a byte. */
  readonly latin1: (document: string) => string;
}

/** Changes of bits and pieces, of the end, and by tokens of a document's language. */
export function createMutations(tokens: readonly (string | Uint8Array)[]): Arbitrary<Mutate> {
  return mutationsOf(tokens).map((mutations) => {
    const bytes = (document: Uint8Array): Uint8Array => mutations.reduce(mutate, document);
    const change = (document: string, encoding: "utf8" | "latin1"): string =>
      Buffer.from(bytes(Buffer.from(document, encoding))).toString(encoding);
    const shown = {
      bytes,
      text: (text: string) => change(text, "utf8"),
      latin1: (text: string) => change(text, "latin1"),
    };
    // What is shown of a counter-example.
    return Object.defineProperty(shown, fc.toStringMethod, { value: () => fc.stringify(mutations) });
  });
}

/** Documents that were valid until something happened to them. */
export function mutatedBytes(
  documents: Arbitrary<Uint8Array>,
  tokens: readonly (string | Uint8Array)[],
): Arbitrary<Uint8Array> {
  return fc.tuple(documents, mutationsOf(tokens)).map(([document, mutations]) => mutations.reduce(mutate, document));
}

/** As {@link mutatedBytes}, for texts. */
export function mutatedTexts(documents: Arbitrary<string>, tokens: readonly string[]): Arbitrary<string> {
  return mutatedBytes(
    documents.map((text) => Buffer.from(text)),
    tokens,
  ).map((bytes) => Buffer.from(bytes).toString());
}

function mutationsOf(tokens: readonly (string | Uint8Array)[]): Arbitrary<Mutation[]> {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  return fc.array(
    fc.record<Mutation>({
      kind: fc.constantFrom("flip", "set", "remove", "truncate", "copy", "repeat", "insert", "insert", "replace"),
      at: share,
      from: share,
      length: fc.oneof({ arbitrary: fc.nat(8), weight: 4 }, fc.nat(200)),
      times: fc.oneof({ arbitrary: fc.nat(4), weight: 20 }, fc.nat(20_000)),
      byte: fc.nat(255),
      token: fc.constantFrom(...tokens.map((token) => Buffer.from(token))),
    }),
    { maxLength: 8 },
  );
}

function mutate(bytes: Uint8Array, mutation: Mutation): Uint8Array {
  const { kind, length, times, byte, token } = mutation;
  const at = Math.floor(mutation.at * bytes.length);
  const from = Math.floor(mutation.from * bytes.length);
  const before = bytes.subarray(0, at);
  switch (kind) {
    case "flip":
    case "set": {
      const copy = Uint8Array.from(bytes);
      if (at < copy.length) copy[at] = kind === "set" ? byte : (copy[at] ?? 0) ^ (1 << (byte & 7));
      return copy;
    }
    case "remove":
      return join(before, bytes.subarray(at + length));
    case "truncate":
      return before;
    case "copy":
      return join(before, bytes.subarray(from, from + length), bytes.subarray(at));
    case "repeat": {
      const piece = bytes.subarray(at, at + length);
      const count = Math.min(times, Math.floor((longest - bytes.length) / Math.max(1, piece.length)));
      return join(before, ...Array<Uint8Array>(Math.max(0, count)).fill(piece), bytes.subarray(at));
    }
    case "insert":
      return join(before, token, bytes.subarray(at));
    case "replace":
      return join(before, token, bytes.subarray(at + token.length));
    default:
      return kind satisfies never;
  }
}

function join(...pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}
