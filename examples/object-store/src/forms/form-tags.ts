import { malformedXml } from "../errors.ts";

const space = String.raw`\s*`;
const tag = `<Tag>${space}<Key>([^<]*)</Key>${space}<Value>([^<]*)</Value>${space}</Tag>${space}`;
const document = new RegExp(
  String.raw`^\s*(?:<\?xml[^>]*\?>\s*)?<Tagging[^<>]*>\s*<TagSet>${space}((?:${tag})*)</TagSet>${space}</Tagging>\s*$`,
);
const marks: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/**
 * Reads the field `tagging` of a form, which is XML.
 *
 * @returns the tags as the header `x-amz-tagging` has them.
 * @throws UnmodeledException `MalformedXML`
 */
export function readFormTags(xml: string): string {
  const [, tags] = document.exec(xml) ?? [];
  if (tags === undefined) throw malformedXml();
  const query = new URLSearchParams();
  for (const [, key = "", value = ""] of tags.matchAll(new RegExp(tag, "g"))) query.append(decode(key), decode(value));
  return query.toString();
}

function decode(text: string): string {
  return text.replace(/&([^;&]*)(;?)/g, (_entity, name: string, end: string) => {
    const code = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(name);
    const point = Number.parseInt(code?.[1] ?? code?.[2] ?? "", code?.[1] === undefined ? 10 : 16);
    const character = code !== null && point <= 0x10_ff_ff ? String.fromCodePoint(point) : marks[name];
    if (end === "" || character === undefined) throw malformedXml();
    return character;
  });
}
