/** The parts of JSON codecs: a type that has code of its own each. */
export { jsonBigNumber, jsonLong } from "./json-big-number.ts";
export { jsonBlob } from "./json-blob.ts";
export { jsonDocument } from "./json-document.ts";
export { jsonMap } from "./json-map.ts";
export { jsonTimestamp } from "./json-timestamp.ts";
export { jsonUnion } from "./json-union.ts";
