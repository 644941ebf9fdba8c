import { describe, expect, test } from "vitest";

import type { StructureSchema } from "../../../src/runtime/schema/schema.ts";
import { strictXmlCodec } from "../../../src/runtime/xml/strict-xml-codec.ts";
import { xmlCodec } from "../../../src/runtime/xml/xml-parts.ts";

const structure: StructureSchema = {
  type: "structure",
  name: "S",
  members: () => ({
    a: { target: "string" },
    l: { target: { type: "list", member: { target: "string" } } },
    attribute: { target: "string", xmlAttribute: true },
  }),
};

describe("texts that are not well-formed", () => {
  test.each([
    "",
    " \n",
    "\ufeff",
    "text",
    "text<S/>",
    "{}",
    "<",
    "<S",
    "<S ",
    "<S/",
    "<S/ >",
    "<S / >",
    "</S>",
    "</>",
    "</></>",
    "</><S/>",
    "<S>",
    "<S></S",
    "<S></s>",
    "<S></SS>",
    "<SS></S>",
    "<p:S></S>",
    "<p:S></q:S>",
    "<S></p:S>",
    "<S></S x='1'>",
    "<S></ S>",
    "<S><a></S></a>",
    "<S><a></S>",
    "<S></a></S>",
    "<S><x><y></x></y></S>",
    "<S/><S/>",
    "<S/>text",
    "<S/>&amp;",
    "<S/><",
    "<S/></S>",
    "<S/><![CDATA[]]>",
    "<![CDATA[]]><S/>",
    "< S/>",
    "<1S/>",
    "<-S/>",
    "<.S/>",
    "<:S/>",
    "<p:/>",
    "<p:1/>",
    "<p:q:S/>",
    "<S!/>",
    "<S=/>",
    "<S><a>1 < 2</a></S>",
    "<S><a>1 <2</a></S>",
    "<S>< a/></S>",
    "<S><></></S>",
    "<S><a>&</a></S>",
    "<S><a>&amp</a></S>",
    "<S><a>&ampx</a></S>",
    "<S><a>&;</a></S>",
    "<S><a>& amp;</a></S>",
    "<S><a>&nbsp;</a></S>",
    "<S><a>&AMP;</a></S>",
    "<S><a>&constructor;</a></S>",
    "<S><a>&#;</a></S>",
    "<S><a>&#x;</a></S>",
    "<S><a>&#X41;</a></S>",
    "<S><a>&#-1;</a></S>",
    "<S><a>&#1e3;</a></S>",
    "<S><a>&#xD800;</a></S>",
    "<S><a>&#xDFFF;</a></S>",
    "<S><a>&#x110000;</a></S>",
    `<S><a>&#${"9".repeat(400)};</a></S>`,
    "<S>&custom;</S>",
    "<S><x>&custom;</x></S>",
    "<S attribute/>",
    "<S attribute=/>",
    "<S attribute=x/>",
    "<S attribute='x/>",
    "<S attribute='x\"/>",
    "<S 'x'/>",
    "<S ='x'/>",
    "<S attribute 'x'/>",
    "<S attribute='<'/>",
    "<S attribute='&custom;'/>",
    "<S attribute='&'/>",
    "<S a='1' a='2'/>",
    "<S a='1'b='2'/>",
    "<S attribute='1'",
    "<S><x y='1' z='2' y='3'/></S>",
    "<S><x y=1/></S>",
    "<!-- <S/>",
    "<!-- -->",
    "<S><!-- </S>",
    "<S><!- --></S>",
    "<S><!></S>",
    "<S/><!--",
    "<?xml <S/>",
    "<S><?pi </S>",
    "<S><![CDATA[ </S>",
    "<S><a><![CDATA[ ]] ></a></S>",
    "<S><![cdata[]]></S>",
    "<!DOCTYPE S><S/>",
    "<!doctype S><S/>",
    '<!DOCTYPE S SYSTEM "file:///etc/passwd"><S/>',
    '<!DOCTYPE S [<!ENTITY e "x">]><S><a>&e;</a></S>',
    "<S><!DOCTYPE S></S>",
    "<S/><!DOCTYPE S>",
    '<S><!ENTITY e "x"></S>',
  ])("%s", (text) => {
    for (const codec of [xmlCodec, strictXmlCodec]) {
      expect(() => codec.decoder({ target: structure })(text)).toThrow(
        expect.objectContaining({ name: "SerializationError" }),
      );
    }
  });
});

describe("texts that are", () => {
  test.each([
    "<S/>",
    "<S />",
    "<S\t\r\n/>",
    "<S></S >",
    "<p:S></p:S>",
    "<S><é/><日本語 名='1'/><_/><a.b-c1/></S>",
    "<S x='>'/>",
    "<S x='\"' y=\"'\"/>",
    "<S x = '1'\ny='2'/>",
    "<S xml:lang='en' xmlns='u' xmlns:p='v'/>",
    "<S><x/><x></x><x>&#x10FFFF;</x></S>",
    "<S><![CDATA[]]></S>",
    "<S><![CDATA[<!DOCTYPE x>]]></S>",
    "<S><!----></S>",
    '<?xml version="1.0"?><S/>',
    "\ufeff<?xml version='1.1' encoding = 'utf-8' standalone='no' ?>\n<S/>",
    '<?xml version="1.0" encoding="UTF8"?><S/>',
    '<?xml version="1.0" encoding="US-ASCII"?><S/>',
    '<?xml-stylesheet href="x"?><S><?xmlns ?><?a:b-c.1 ?x?></S>',
    "<S><x>]]&gt;</x><x>]] ></x><x>>]]</x><x y=']]>'/><!-- ]]> - - ]]> --><![CDATA[]]]]></S>",
    "<S><x>&#9;&#10;&#xD;&#x7f;&#x85;&#xFFFD;&#38;#1;&amp;#1;</x><!-- &#1; - - &#0; --><![CDATA[&#1;]]><?pi &#1; --?></S>",
    "<S><x>\t\n\r\x7f\x80\ud7ff\ue000\ufffd\u{10ffff}</x></S>",
  ])("%s", (text) => {
    for (const codec of [xmlCodec, strictXmlCodec]) expect(codec.decoder({ target: structure })(text)).toEqual({});
  });
});

describe("characters that XML 1.0 does not have", () => {
  const characters = ["\0", "\x01", "\b", "\v", "\f", "\x1f", "\x7f", "\x9f", "\ufffe", "\uffff"];

  test.each(characters)("%j is written as a reference, which both sides read", (character) => {
    const value = { a: `x${character}`, l: [character] };
    for (const codec of [xmlCodec, strictXmlCodec]) {
      const text = codec.encoder({ target: structure })(value);
      expect(text).toContain(`<a>x&#x${character.charCodeAt(0).toString(16)};</a>`);
      for (const reader of [xmlCodec, strictXmlCodec]) {
        expect(reader.decoder({ target: structure })(text)).toEqual(value);
      }
    }
  });

  test.each(["0", "1", "8", "x1", "x0B", "x00C", "31", "xFFFE", "65535"])(
    "&#%s; is read wherever it stands",
    (code) => {
      const reference = `&#${code};`;
      const character = String.fromCharCode(Number(code.replace("x", "0x")));
      for (const codec of [xmlCodec, strictXmlCodec]) {
        const decode = codec.decoder({ target: structure });
        expect(decode(`<S><a>x${reference}</a></S>`)).toEqual({ a: `x${character}` });
        expect(decode(`<S><l><member>&amp;${reference}</member></l></S>`)).toEqual({ l: [`&${character}`] });
        expect(decode(`<S><unknown x="${reference}"><x>${reference}</x></unknown></S>`)).toEqual({});
      }
    },
  );
});

describe("texts that only clients take", () => {
  const characters = ["\0", "\x01", "\x08", "\v", "\f", "\x0e", "\x1b", "\x1f", "\ufffe", "\uffff"];
  const places = [
    (c: string) => `<S><a>x${c}</a></S>`,
    (c: string) => `<S><a>&amp;${c}</a></S>`,
    (c: string) => `<S><l><member>${c}</member></l></S>`,
    (c: string) => `<S><unknown><x>${c}</x></unknown></S>`,
    (c: string) => `<S><unknown x="${c}"/></S>`,
    (c: string) => `<S attribute='${c}'/>`,
    (c: string) => `<S><a><![CDATA[${c}]]></a></S>`,
    (c: string) => `<S><!--${c}--></S>`,
    (c: string) => `<!--${c}--><S/>`,
    (c: string) => `<S/><?pi ${c}?>`,
  ];
  const declarations = [
    "",
    " version='2.0'",
    " version='1.0",
    " encoding='UTF-8'",
    " encoding='UTF-8' version='1.0'",
    " version='1.0' encoding='UTF-16'",
    " version='1.0' encoding='utf-16le'",
    " version='1.0' encoding='ISO-8859-1'",
    ' version="1.0" encoding="windows-1252"',
    " version='1.0' encoding=''",
    " version='1.0' encoding='8'",
    " version='1.0' encoding=UTF-8",
    " version='1.0'encoding='UTF-8'",
    " version='1.0' standalone='maybe'",
    " version='1.0' standalone='yes' encoding='UTF-8'",
    " version='1.0' other='x'",
  ];
  test.each([
    ...characters.flatMap((character) => places.map((place) => place(character))),
    ...declarations.map((text) => `<?xml${text}?><S/>`),
    "<?xml version='1.0' encoding='us-ascii'?><S><a>é</a></S>",
    "<?XML version='1.0'?><S/>",
    " <?xml version='1.0'?><S/>",
    "<!-- x --><?xml version='1.0'?><S/>",
    "<S><?xml version='1.0'?></S>",
    "<S/><?xml version='1.0'?>",
    "<S><!-- a -- b --></S>",
    "<S><!-- a ---></S>",
    "<S><!-----></S>",
    "<!-- -- --><S/>",
    "<S/><!------>",
    "<S><??></S>",
    "<S><? pi?></S>",
    "<?1?><S/>",
    "<S><a>x]]></a></S>",
    "<S><a>]]]></a></S>",
    "<S>]]></S>",
    "<S>]]><a/></S>",
    "<S><a><![CDATA[x]]>]]></a></S>",
    "<S><a>&lt;]]></a></S>",
    "<S><l><member>]]></member></l></S>",
    "<S><unknown>]]></unknown></S>",
  ])("%j", (text) => {
    expect(() => xmlCodec.decoder({ target: structure })(text)).not.toThrow();
    expect(() => strictXmlCodec.decoder({ target: structure })(text)).toThrow(
      expect.objectContaining({ name: "SerializationError" }),
    );
  });
});
