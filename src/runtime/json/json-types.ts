import { jsonBigNumber } from "./json-big-number.ts";
import { jsonBlob } from "./json-blob.ts";
import { jsonDocument } from "./json-document.ts";
import { jsonTimestamp } from "./json-timestamp.ts";
import { jsonMap } from "./json-map.ts";
import type { JsonType } from "./json-type.ts";
import { jsonUnion } from "./json-union.ts";

/** All types that a codec must be given. */
export const jsonTypes: readonly JsonType[] = [
  jsonBigNumber,
  jsonBlob,
  jsonDocument,
  jsonMap,
  jsonTimestamp,
  jsonUnion,
];
