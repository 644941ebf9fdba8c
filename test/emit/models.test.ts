import { describe, expect, it } from "vitest";
import { emitFile } from "./emit-file.ts";
import { bodyOf, planOf, type GivenModel } from "./plan-of.ts";

const string = { S: { type: "string" } };

const table: readonly { name: string; given: GivenModel; want: string }[] = [
  {
    name: "required and optional members",
    given: {
      shapes: {
        In: { type: "structure", required: ["a"], members: { a: { shape: "S" }, b: { shape: "S" } } },
        ...string,
      },
    },
    want: `export interface In {
  a: string;
  b?: string | undefined;
}`,
  },
  {
    name: "names that are quoted, and names in other alphabets that are not",
    given: {
      shapes: {
        In: {
          type: "structure",
          members: Object.fromEntries(["a b", "Größe", "🦊", "__proto__"].map((n) => [n, { shape: "S" }])),
        },
        ...string,
      },
    },
    want: `export interface In {
  "a b"?: string | undefined;
  Größe?: string | undefined;
  "🦊"?: string | undefined;
  __proto__?: string | undefined;
}`,
  },
  {
    name: "every simple type",
    given: {
      shapes: {
        In: {
          type: "structure",
          members: Object.fromEntries(
            ["blob", "boolean", "integer", "long", "float", "double", "timestamp", "bigdecimal", "biginteger"].map(
              (type) => [type, { shape: type }],
            ),
          ),
        },
        ...Object.fromEntries(
          ["blob", "boolean", "integer", "long", "float", "double", "timestamp", "bigdecimal", "biginteger"].map(
            (type) => [type, { type }],
          ),
        ),
      },
    },
    want: `export interface In {
  blob?: Uint8Array | undefined;
  boolean?: boolean | undefined;
  integer?: number | undefined;
  long?: number | undefined;
  float?: number | undefined;
  double?: number | undefined;
  timestamp?: Date | undefined;
  bigdecimal?: string | undefined;
  biginteger?: bigint | undefined;
}`,
  },
  {
    name: "lists, maps, a map over an enum, recursion",
    given: {
      shapes: {
        In: {
          type: "structure",
          members: { list: { shape: "L" }, map: { shape: "M" }, byColour: { shape: "C" }, more: { shape: "Ins" } },
        },
        L: { type: "list", member: { shape: "S" } },
        M: { type: "map", key: { shape: "S" }, value: { shape: "L" } },
        C: { type: "map", key: { shape: "Colour" }, value: { shape: "S" } },
        Colour: { type: "string", enum: ["red", "dark-blue", "2nd"] },
        Ins: { type: "list", member: { shape: "In" } },
        ...string,
      },
    },
    want: `export interface In {
  list?: string[] | undefined;
  map?: Record<string, string[]> | undefined;
  byColour?: Partial<Record<Colour, string>> | undefined;
  more?: In[] | undefined;
}

export const Colour = {
  red: "red",
  dark_blue: "dark-blue",
  _2nd: "2nd",
} as const;
export type Colour = (typeof Colour)[keyof typeof Colour];`,
  },
  {
    name: "unions and empty structures",
    given: {
      shapes: {
        In: { type: "structure", members: { u: { shape: "U" } } },
        U: { type: "structure", union: true, members: { text: { shape: "S" }, nothing: { shape: "Nothing" } } },
        Nothing: { type: "structure", members: {} },
        ...string,
      },
    },
    want: `export interface In {
  u?: U | undefined;
}

export type U = Union<{
  text: string;
  nothing: Nothing;
}>;

export interface Nothing {}`,
  },
  {
    name: "names that a line cannot hold",
    given: {
      shapes: {
        In: {
          type: "structure",
          members: {
            aMemberWithQuiteALongName: { shape: "AStructureWhoseNameIsLongEnoughToNeedALineOfItsOwnHere" },
            anotherMemberWithALongName: { shape: "M" },
          },
        },
        M: {
          type: "map",
          key: { shape: "S" },
          value: { shape: "AStructureWhoseNameIsLongEnoughToNeedALineOfItsOwnHere" },
        },
        AStructureWhoseNameIsLongEnoughToNeedALineOfItsOwnHere: { type: "structure", members: {} },
        ...string,
      },
    },
    want: `export interface In {
  aMemberWithQuiteALongName?:
    AStructureWhoseNameIsLongEnoughToNeedALineOfItsOwnHere | undefined;
  anotherMemberWithALongName?:
    | Record<string, AStructureWhoseNameIsLongEnoughToNeedALineOfItsOwnHere>
    | undefined;
}

export interface AStructureWhoseNameIsLongEnoughToNeedALineOfItsOwnHere {}`,
  },
  {
    name: "reserved words, members that are no identifiers, and streams",
    given: {
      shapes: {
        In: {
          type: "structure",
          members: { body: { shape: "Bytes" } },
          payload: "body",
        },
        Out: { type: "structure", members: { "a-b": { shape: "Error" } } },
        Error: { type: "structure", members: { constructor: { shape: "S" } } },
        Bytes: { type: "blob", streaming: true },
        ...string,
      },
    },
    want: `export interface In {
  body?: StreamingBlobPayloadInputTypes | undefined;
}

export interface Out {
  "a-b"?: _Error | undefined;
}

export interface _Error {
  constructor?: string | undefined;
}`,
  },
  {
    name: "streams of events",
    given: {
      shapes: {
        In: { type: "structure", members: { events: { shape: "Events" } }, payload: "events" },
        Events: { type: "structure", eventstream: true, members: { said: { shape: "Said" } } },
        Said: { type: "structure", event: true, members: { text: { shape: "S" } } },
        ...string,
      },
    },
    want: `export interface In {
  events?: AsyncIterable<Events> | undefined;
}

export type Events = Union<{
  said: Said;
}>;

export interface Said {
  text?: string | undefined;
}`,
  },
  {
    name: "documentation",
    given: {
      shapes: {
        In: {
          type: "structure",
          members: { a: { shape: "S" } },
          deprecated: true,
          deprecatedMessage: "Use <code>B</code>.",
        },
        ...string,
      },
      docs: {
        shapes: {
          In: { base: "<p>The input of <a>Do</a>.</p>", refs: {} },
          S: { base: null, refs: { In$a: "<p>One */ two.</p>" } },
        },
      },
    },
    want: `/**
 * The input of {@link DoCommand}.
 *
 * @deprecated Use \`B\`.
 */
export interface In {
  /** One *\\/ two. */
  a?: string | undefined;
}`,
  },
];

describe("models.ts", () => {
  it.each(table)("$name", ({ given, want }) => {
    expect(bodyOf(emitFile("src/models.ts", planOf(given)))).toBe(want);
  });
});
