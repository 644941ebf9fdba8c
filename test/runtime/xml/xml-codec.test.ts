import { describe, expect, test } from "vitest";

import type { MemberSchema, StructureSchema, UnionSchema } from "../../../src/runtime/schema/schema.ts";
import { strictXmlCodec } from "../../../src/runtime/xml/strict-xml-codec.ts";
import { xmlCodec } from "../../../src/runtime/xml/xml-parts.ts";
import { createXmlEncoders } from "../../../src/runtime/xml/xml-encoder.ts";

const XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

const choice: UnionSchema = {
  type: "union",
  name: "Choice",
  members: () => ({
    text: { target: "string" },
    date: { target: "timestamp", xmlName: "Date" },
    tags: { target: { type: "list", member: { target: "string" } }, xmlFlattened: true },
    nested: { target: tree },
  }),
};
const grantee: StructureSchema = {
  type: "structure",
  name: "Grantee",
  xmlNamespace: { prefix: "xsi", uri: "http://www.w3.org/2001/XMLSchema-instance" },
  members: () => ({
    ID: { target: "string" },
    Type: { target: "string", xmlName: "xsi:type", xmlAttribute: true },
    weight: { target: "integer", xmlAttribute: true },
  }),
};
const tree: StructureSchema = {
  type: "structure",
  name: "Tree",
  members: () => ({
    name: { target: "string", xmlName: "Name" },
    count: { target: "integer" },
    bytes: { target: "blob" },
    at: { target: "timestamp" },
    seconds: { target: "timestamp", timestampFormat: "epoch-seconds" },
    stamp: { target: "timestamp", timestampFormat: "http-date" },
    ratio: { target: "double" },
    long: { target: "long" },
    huge: { target: "bigInteger" },
    exact: { target: "bigDecimal" },
    tiny: { target: "byte" },
    flag: { target: "boolean" },
    list: { target: { type: "list", member: { target: "string" } } },
    named: { target: { type: "list", member: { target: "integer", xmlName: "item" } }, xmlName: "Named" },
    flat: { target: { type: "list", member: { target: "string", xmlName: "ignored" } }, xmlFlattened: true },
    lists: {
      target: { type: "list", member: { target: { type: "list", member: { target: "string" } } } },
    },
    map: { target: { type: "map", key: { target: "string" }, value: { target: "string" } } },
    flatMap: {
      target: {
        type: "map",
        key: { target: "string", xmlName: "K" },
        value: { target: tree, xmlName: "V" },
      },
      xmlFlattened: true,
      xmlName: "KVP",
    },
    sparse: { target: { type: "list", member: { target: "string" }, sparse: true } },
    sparseMap: {
      target: { type: "map", key: { target: "string" }, value: { target: "string" }, sparse: true },
      xmlFlattened: true,
    },
    children: { target: { type: "list", member: { target: tree } } },
    grantee: { target: grantee },
    spaced: { target: "string", xmlNamespace: { uri: "urn:a&b" } },
    spacedList: {
      target: { type: "list", member: { target: "string", xmlNamespace: { uri: "urn:item" } } },
      xmlNamespace: { uri: "urn:list", prefix: "l" },
    },
    spacedFlat: {
      target: { type: "list", member: { target: "string", xmlNamespace: { uri: "urn:item" } } },
      xmlFlattened: true,
    },
    choice: { target: choice },
    ["__proto__"]: { target: "string" },
    constructor: { target: "string" as const },
  }),
};
const treeMember: MemberSchema = { target: tree };
const codecs = { strict: strictXmlCodec, lenient: xmlCodec };

function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error("nothing was thrown");
}

describe("values and their text, both ways", () => {
  test.each<{ value: unknown; text: string; member?: MemberSchema }>([
    { value: {}, text: "<Tree></Tree>" },
    {
      value: { name: "", list: [], map: {} },
      text: "<Tree><Name></Name><list></list><map></map></Tree>",
    },
    { value: { name: `<&>"' é 😀` }, text: `<Tree><Name>&lt;&amp;&gt;&quot;' é 😀</Name></Tree>` },
    {
      value: { name: " \t\r\n\u0085\u2028 " },
      text: "<Tree><Name> &#x9;&#xd;&#xa;&#x85;&#x2028; </Name></Tree>",
    },
    { value: { name: "   " }, text: "<Tree><Name>   </Name></Tree>" },
    { value: { bytes: new Uint8Array([1, 2, 3]) }, text: "<Tree><bytes>AQID</bytes></Tree>" },
    { value: { bytes: new Uint8Array() }, text: "<Tree><bytes></bytes></Tree>" },
    { value: { at: new Date(1515531081123) }, text: "<Tree><at>2018-01-09T20:51:21.123Z</at></Tree>" },
    { value: { at: new Date(1517345481000) }, text: "<Tree><at>2018-01-30T20:51:21Z</at></Tree>" },
    { value: { seconds: new Date(1515531081123) }, text: "<Tree><seconds>1515531081.123</seconds></Tree>" },
    { value: { stamp: new Date(1515531081000) }, text: "<Tree><stamp>Tue, 09 Jan 2018 20:51:21 GMT</stamp></Tree>" },
    { value: { ratio: NaN }, text: "<Tree><ratio>NaN</ratio></Tree>" },
    { value: { ratio: -Infinity }, text: "<Tree><ratio>-Infinity</ratio></Tree>" },
    { value: { ratio: 1.5e-7 }, text: "<Tree><ratio>1.5e-7</ratio></Tree>" },
    { value: { long: 9007199254740993n }, text: "<Tree><long>9007199254740993</long></Tree>" },
    { value: { long: -12 }, text: "<Tree><long>-12</long></Tree>" },
    { value: { huge: 5n, exact: "1.10" }, text: "<Tree><huge>5</huge><exact>1.10</exact></Tree>" },
    { value: { count: 0, flag: false }, text: "<Tree><count>0</count><flag>false</flag></Tree>" },
    { value: { list: ["a", ""] }, text: "<Tree><list><member>a</member><member></member></list></Tree>" },
    { value: { named: [1, 2] }, text: "<Tree><Named><item>1</item><item>2</item></Named></Tree>" },
    { value: { flat: ["a", "b"] }, text: "<Tree><flat>a</flat><flat>b</flat></Tree>" },
    {
      value: { lists: [["a"], []] },
      text: "<Tree><lists><member><member>a</member></member><member></member></lists></Tree>",
    },
    {
      value: { map: { a: "b", "<": "" } },
      text: "<Tree><map><entry><key>a</key><value>b</value></entry><entry><key>&lt;</key><value></value></entry></map></Tree>",
    },
    {
      value: { flatMap: { a: { name: "x" }, b: {} } },
      text: "<Tree><KVP><K>a</K><V><Name>x</Name></V></KVP><KVP><K>b</K><V></V></KVP></Tree>",
    },
    {
      value: { sparse: ["a", null] },
      text: `<Tree><sparse><member>a</member><member ${XSI} xsi:nil="true"></member></sparse></Tree>`,
    },
    {
      value: { sparseMap: { a: null } },
      text: `<Tree><sparseMap><key>a</key><value ${XSI} xsi:nil="true"></value></sparseMap></Tree>`,
    },
    {
      value: { children: [{ children: [{}] }, { count: 0 }] },
      text: "<Tree><children><member><children><member></member></children></member><member><count>0</count></member></children></Tree>",
    },
    {
      value: { grantee: { ID: "i", Type: 'a<b "c"\n', weight: 3 } },
      text: `<Tree><grantee ${XSI} xsi:type="a&lt;b &quot;c&quot;&#xa;" weight="3"><ID>i</ID></grantee></Tree>`,
    },
    { value: { spaced: "s" }, text: '<Tree><spaced xmlns="urn:a&amp;b">s</spaced></Tree>' },
    {
      value: { spacedList: ["s"] },
      text: '<Tree><spacedList xmlns:l="urn:list"><member xmlns="urn:item">s</member></spacedList></Tree>',
    },
    { value: { spacedFlat: ["s"] }, text: '<Tree><spacedFlat xmlns="urn:item">s</spacedFlat></Tree>' },
    { value: { choice: { text: "" } }, text: "<Tree><choice><text></text></choice></Tree>" },
    { value: { choice: { tags: ["a", "b"] } }, text: "<Tree><choice><tags>a</tags><tags>b</tags></choice></Tree>" },
    {
      value: { choice: { nested: { choice: { date: new Date(0) } } } },
      text: "<Tree><choice><nested><choice><Date>1970-01-01T00:00:00Z</Date></choice></nested></choice></Tree>",
    },
    { value: { constructor: "c" }, text: "<Tree><constructor>c</constructor></Tree>" },
    { value: { text: "t" }, text: "<Choice><text>t</text></Choice>", member: { target: choice } },
    { value: {}, text: "<Hola></Hola>", member: { target: tree, xmlName: "Hola" } },
    { value: {}, text: "<Ahoy></Ahoy>", member: { target: { ...tree, xmlName: "Ahoy" } } },
    { value: {}, text: '<Tree xmlns="urn:t"></Tree>', member: { target: { ...tree, xmlNamespace: { uri: "urn:t" } } } },
    { value: "us-west-2", text: "<Location>us-west-2</Location>", member: { target: "string", xmlName: "Location" } },
  ])("$text", ({ value, text, member = treeMember }) => {
    expect(xmlCodec.encoder(member)(value)).toBe(text);
    expect(strictXmlCodec.decoder(member)(text)).toEqual(value);
    expect(xmlCodec.decoder(member)(text)).toEqual(value);
  });

  test("an own `__proto__` goes both ways and sets no prototype", () => {
    const value: unknown = JSON.parse('{"__proto__":"p","map":{"__proto__":"q","constructor":"r"}}');
    const text = xmlCodec.encoder(treeMember)(value);
    expect(text).toContain("<__proto__>p</__proto__>");
    for (const codec of Object.values(codecs)) {
      const decoded = codec.decoder(treeMember)(text) as Record<string, unknown>;
      expect(Object.getPrototypeOf(decoded)).toBe(Object.prototype);
      expect(Object.getOwnPropertyDescriptor(decoded, "__proto__")?.value).toBe("p");
      expect(Object.getOwnPropertyDescriptor(decoded["map"], "__proto__")?.value).toBe("q");
    }
  });
});

describe("decoding, in both codecs", () => {
  test.each<{ title: string; text: string; value: unknown; member?: MemberSchema }>([
    {
      title: "self-closed tags",
      text: "<Tree><Name/><list /><map/><flat/></Tree>",
      value: { name: "", list: [], map: {}, flat: [""] },
    },
    { title: "a self-closed root", text: "<Tree/>", value: {} },
    {
      title: "white space in structures and lists",
      text: "<Tree>\n <list>\r\n\t<member>a</member> </list>\n</Tree>",
      value: { list: ["a"] },
    },
    { title: "white space in tags", text: "<Tree ><Name\n>a</Name\t></Tree\n>", value: { name: "a" } },
    {
      title: "white space around values",
      text: "<Tree><count> 1\n</count><flag>\ttrue</flag><at> 2018-01-09T20:51:21Z </at><bytes> AQ\nID </bytes></Tree>",
      value: { count: 1, flag: true, at: new Date(1515531081000), bytes: new Uint8Array([1, 2, 3]) },
    },
    { title: "line ends", text: "<Tree><Name>a\r\nb\rc&#13;</Name></Tree>", value: { name: "a\nb\nc\r" } },
    {
      title: "a prolog",
      text: '\ufeff<?xml version="1.0" encoding="UTF-8"?>\n<!-- c -->\n<Tree/>\n<?pi?><!-- end -->\n',
      value: {},
    },
    {
      title: "comments and instructions anywhere",
      text: "<Tree><!-- <x> --><Name>a<!-- - > - -->b<?p <x?>c</Name><?p?></Tree>",
      value: { name: "abc" },
    },
    {
      title: "CDATA",
      text: "<Tree><![CDATA[ignored]]><Name>a<![CDATA[<b> &amp; ]] >\r\n]]>c</Name></Tree>",
      value: { name: "a<b> &amp; ]] >\nc" },
    },
    { title: "CDATA that is nearly closed", text: "<Tree><Name><![CDATA[]]]]></Name></Tree>", value: { name: "]]" } },
    {
      title: "references",
      text: "<Tree><Name>&lt;&gt;&amp;&quot;&apos;&#65;&#x1F600;&#x0041;</Name></Tree>",
      value: { name: "<>&\"'A😀A" },
    },
    { title: "references once alone", text: "<Tree><Name>&amp;lt;&#38;lt;</Name></Tree>", value: { name: "&lt;&lt;" } },
    {
      title: "elements that are not known",
      text: '<Tree><x a="1"><y/><Name>no</Name></x><Name>a</Name><z/></Tree>',
      value: { name: "a" },
    },
    { title: "text in structures", text: "<Tree>a<Name>b</Name>&amp;c</Tree>", value: { name: "b" } },
    {
      title: "prefixes of elements",
      text: '<t:Tree xmlns:t="urn:t"><t:list><a:member>a</a:member></t:list></t:Tree>',
      value: { list: ["a"] },
    },
    {
      title: "attributes by qualified name",
      text: `<Tree><grantee type="no" ${XSI} xsi:type='a"b' y:weight="4"/></Tree>`,
      value: { grantee: { Type: 'a"b' } },
    },
    {
      title: "attributes' white space and references",
      text: `<Tree><grantee xsi:type="a\r\nb\tc&#10;&lt;" weight = ' 7 '/></Tree>`,
      value: { grantee: { Type: "a b c\n<", weight: 7 } },
    },
    {
      title: "flattened items among others",
      text: "<Tree><flat>a</flat><Name>n</Name><flat>b</flat></Tree>",
      value: { flat: ["a", "b"], name: "n" },
    },
    {
      title: "list items of other names",
      text: "<Tree><list><other>x</other><member>a</member></list></Tree>",
      value: { list: ["a"] },
    },
    {
      title: "a map's value before its key",
      text: "<Tree><map><entry><value>v</value><x/><key>k</key></entry></map></Tree>",
      value: { map: { k: "v" } },
    },
    {
      title: "a sparse map's entry without a value",
      text: "<Tree><sparseMap><key>k</key></sparseMap></Tree>",
      value: { sparseMap: { k: null } },
    },
    {
      title: "nil means nothing where null is no value",
      text: '<Tree><list><member xsi:nil="true"/></list></Tree>',
      value: { list: [""] },
    },
    { title: "inherited names that are not members", text: "<Tree><toString>x</toString><valueOf/></Tree>", value: {} },
  ])("$title", ({ text, value, member = treeMember }) => {
    for (const codec of Object.values(codecs)) expect(codec.decoder(member)(text)).toEqual(value);
  });
});

test("a client fills in defaults; a server does so when it has checked the values", () => {
  const target: StructureSchema = {
    type: "structure",
    name: "D",
    members: () => ({
      a: { target: "integer", default: 5 },
      b: { target: "string", default: "x", xmlAttribute: true },
    }),
  };
  expect(codecs.lenient.decoder({ target })("<D/>")).toEqual({ a: 5, b: "x" });
  expect(codecs.strict.decoder({ target })("<D/>")).toEqual({});
});

describe("what a client takes and a server refuses", () => {
  test.each<{ text: string; value: unknown; path: string }>([
    { text: "<Other><Name>a</Name></Other>", value: { name: "a" }, path: "" },
    { text: "<Tree><count>+1.0</count></Tree>", value: { count: 1 }, path: "/count" },
    { text: "<Tree><count/></Tree>", value: {}, path: "/count" },
    { text: "<Tree><at> </at></Tree>", value: {}, path: "/at" },
    { text: "<Tree><tiny>300</tiny></Tree>", value: { tiny: 300 }, path: "/tiny" },
    { text: "<Tree><count>4294967296</count></Tree>", value: { count: 4294967296 }, path: "/count" },
    { text: "<Tree><at>2018-01-09T21:51:21+01:00</at></Tree>", value: { at: new Date(1515531081000) }, path: "/at" },
    {
      text: "<Tree><named/><Named><item>1</item><item></item></Named></Tree>",
      value: { named: [1] },
      path: "/named/1",
    },
    { text: "<Tree><map><entry><key>k</key></entry></map></Tree>", value: { map: {} }, path: "/map/k" },
    { text: "<Tree><map><entry><value>v</value></entry></map></Tree>", value: { map: {} }, path: "/map" },
    { text: "<Tree><Name>a</Name><Name>b</Name></Tree>", value: { name: "a" }, path: "/name" },
    { text: "<Tree><list/><list><member>a</member></list></Tree>", value: { list: [] }, path: "/list" },
    {
      text: "<Tree><map><entry><key>k</key><value>a</value></entry><entry><key>k</key><value>b</value></entry></map></Tree>",
      value: { map: { k: "b" } },
      path: "/map/k",
    },
    {
      text: "<Tree><map><entry><key>k</key><key>l</key><value>v</value></entry></map></Tree>",
      value: { map: { k: "v" } },
      path: "/map/k",
    },
    {
      text: "<Tree><map><entry><key>k</key><value>a</value><value>b</value></entry></map></Tree>",
      value: { map: { k: "a" } },
      path: "/map/k",
    },
    { text: "<Tree><choice/></Tree>", value: { choice: {} }, path: "/choice" },
    {
      text: "<Tree><choice><text>a</text><Date>x</Date></choice></Tree>",
      value: { choice: { text: "a" } },
      path: "/choice",
    },
    {
      text: "<Tree><choice><new>v</new></choice></Tree>",
      value: { choice: { $unknown: ["new", "v"] } },
      path: "/choice",
    },
    {
      text: "<Tree><choice><new><a>1</a><a>2</a><b/></new></choice></Tree>",
      value: { choice: { $unknown: ["new", { a: ["1", "2"], b: "" }] } },
      path: "/choice",
    },
    {
      text: "<Tree><choice><new/><text>a</text></choice></Tree>",
      value: { choice: { text: "a" } },
      path: "/choice",
    },
  ])("$text", ({ text, value, path }) => {
    expect(xmlCodec.decoder(treeMember)(text)).toEqual(value);
    expect(thrownBy(() => strictXmlCodec.decoder(treeMember)(text))).toMatchObject({
      name: "SerializationError",
      path,
    });
  });
});

describe("values that are refused with their path", () => {
  test.each<{ text: string; path: string }>([
    { text: "<Tree><count>x</count></Tree>", path: "/count" },
    { text: "<Tree><flag>TRUE</flag></Tree>", path: "/flag" },
    { text: "<Tree><at>2018-02-30T00:00:00Z</at></Tree>", path: "/at" },
    { text: "<Tree><at>2018-13-09T20:51:21Z</at></Tree>", path: "/at" },
    { text: "<Tree><at>2018-01-09T24:00:00Z</at></Tree>", path: "/at" },
    { text: "<Tree><bytes>A</bytes></Tree>", path: "/bytes" },
    { text: "<Tree><Name>a<b/></Name></Tree>", path: "/name" },
    { text: "<Tree><children><member/><member><count>x</count></member></children></Tree>", path: "/children/1/count" },
    { text: "<Tree><KVP><K>a/b</K><V><count>x</count></V></KVP></Tree>", path: "/flatMap/a~1b/count" },
    { text: '<Tree><grantee weight="x"/></Tree>', path: "/grantee/weight" },
    { text: "<Tree><choice><Date>x</Date></choice></Tree>", path: "/choice/date" },
  ])("$text", ({ text, path }) => {
    for (const codec of Object.values(codecs)) {
      expect(thrownBy(() => codec.decoder(treeMember)(text))).toMatchObject({ name: "SerializationError", path });
    }
  });

  test("documents", () => {
    const member: MemberSchema = {
      target: { type: "structure", name: "S", members: () => ({ any: { target: "document" } }) },
    };
    expect(() => xmlCodec.encoder(member)({ any: 1 })).toThrow('documents have no form in XML at "/any"');
    expect(() => xmlCodec.decoder(member)("<S><any>1</any></S>")).toThrow('documents have no form in XML at "/any"');
    expect(xmlCodec.decoder(member)("<S/>")).toEqual({});
  });
});

describe("encoding", () => {
  test.each<{ title: string; value: unknown; text: string }>([
    { title: "what is not set", value: { name: undefined, count: null }, text: "<Tree></Tree>" },
    { title: "an empty flattened list and map", value: { flat: [], flatMap: {} }, text: "<Tree></Tree>" },
    {
      title: "null in a dense list and map",
      value: { list: ["a", null, undefined], map: { a: null, b: undefined } },
      text: "<Tree><list><member>a</member></list><map></map></Tree>",
    },
    {
      title: "an unknown member of a union",
      value: { choice: { $unknown: ["new", "<v>"] } },
      text: "<Tree><choice><new>&lt;v&gt;</new></choice></Tree>",
    },
    {
      title: "inherited properties",
      value: Object.create({ name: "x" }) as unknown,
      text: "<Tree><Name>x</Name></Tree>",
    },
  ])("$title", ({ value, text }) => {
    expect(xmlCodec.encoder(treeMember)(value)).toBe(text);
  });

  test.each<{ value: unknown; path: string; name?: string }>([
    { value: 5, path: "" },
    { value: [], path: "" },
    { value: { name: 5 }, path: "/name" },
    { value: { count: 1.5 }, path: "/count" },
    { value: { count: "1" }, path: "/count" },
    { value: { flag: "true" }, path: "/flag" },
    { value: { at: "2018" }, path: "/at" },
    { value: { at: new Date(NaN) }, path: "/at", name: "SerializationError" },
    { value: { bytes: "AQID" }, path: "/bytes" },
    { value: { list: "a" }, path: "/list" },
    { value: { list: ["a", 1] }, path: "/list/1" },
    { value: { flat: [1] }, path: "/flat/0" },
    { value: { map: { k: 1 } }, path: "/map/k" },
    { value: { choice: {} }, path: "/choice" },
    { value: { choice: { text: "a", date: new Date() } }, path: "/choice" },
    { value: { choice: { other: "a" } }, path: "/choice" },
    { value: { choice: { $unknown: ["a><b", "x"] } }, path: "/choice/$unknown" },
    { value: { choice: { $unknown: ["a", {}] } }, path: "/choice/$unknown" },
  ])("refuses $value", ({ value, path, name = "TypeError" }) => {
    const error = thrownBy(() => xmlCodec.encoder(treeMember)(value));
    expect(error).toMatchObject({ name });
    if (path !== "") expect((error as Error).message).toContain(`at "${path}"`);
  });

  test("a value without a name", () => {
    expect(() => xmlCodec.encoder({ target: "string" })).toThrow(TypeError);
  });

  test("no defaults", () => {
    const inner: StructureSchema = {
      type: "structure",
      name: "I",
      members: () => ({ b: { target: "string", default: "x" } }),
    };
    const outer: StructureSchema = {
      type: "structure",
      name: "O",
      members: () => ({ a: { target: "string", default: "y" }, i: { target: inner } }),
    };
    expect(xmlCodec.encoder({ target: outer })({ i: {} })).toBe("<O><i></i></O>");
  });

  test("a service's namespace is used where the schema names none", () => {
    const codec = { ...xmlCodec, encoder: createXmlEncoders({ uri: "urn:service" }) };
    expect(codec.encoder(treeMember)({})).toBe('<Tree xmlns="urn:service"></Tree>');
    expect(codec.encoder({ ...treeMember, xmlNamespace: { uri: "urn:m" } })({})).toBe('<Tree xmlns="urn:m"></Tree>');
    expect(codec.encoder({ target: { ...tree, xmlNamespace: { uri: "urn:s", prefix: "p" } } })({})).toBe(
      '<Tree xmlns:p="urn:s"></Tree>',
    );
    expect(xmlCodec.encoder(treeMember)({})).toBe("<Tree></Tree>");
  });
});
