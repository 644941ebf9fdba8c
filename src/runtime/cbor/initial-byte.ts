/** Major types: the upper three bits of an item's initial byte (RFC 8949, 3.1). */
export const Major = {
  unsigned: 0,
  negative: 1,
  bytes: 2,
  text: 3,
  list: 4,
  map: 5,
  tag: 6,
  simple: 7,
} as const;

export const FALSE = 0xf4;
export const TRUE = 0xf5;
export const NULL = 0xf6;
export const UNDEFINED = 0xf7;
/** Ends an item of indefinite length. */
export const BREAK = 0xff;
/** The count of items of a list or map of indefinite length. */
export const INDEFINITE: number = -1;

/** Tags (RFC 8949, 3.4), each with its initial byte: all are below 24. */
export const Tag = {
  dateTime: 0xc0,
  epochTime: 0xc1,
  unsignedBignum: 0xc2,
  negativeBignum: 0xc3,
  decimalFraction: 0xc4,
} as const;

/** The initial bytes of tag 1 and of its number of seconds: a 32-bit integer or a 64-bit float. */
export const EPOCH_UINT32 = 0xc11a;
export const EPOCH_FLOAT64 = 0xc1fb;
