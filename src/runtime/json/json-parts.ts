/** The parts of JSON codecs: a type that has code of its own each. */
export { jsonMap, jsonUnion } from "./json-aggregates.ts";
export { jsonBigNumber, jsonBlob, jsonDocument, jsonLong, jsonTimestamp } from "./json-simple-types.ts";
