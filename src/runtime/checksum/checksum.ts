/** A checksum or digest in the making: synchronous, and incremental, so that it can follow a stream. */
export interface Checksum {
  /** Adds bytes, which it does not keep. */
  update(bytes: Uint8Array): void;
  /** The value of all bytes so far, big-endian, as headers carry it in base64. Called once, at the end. */
  digest(): Uint8Array;
}

/** Starts a checksum. */
export type ChecksumAlgorithm = () => Checksum;
