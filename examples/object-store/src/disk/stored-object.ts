/** What a client says of an object beside its content. */
export interface ObjectHeaders {
  readonly contentType: string;
  readonly cacheControl?: string | undefined;
  readonly contentDisposition?: string | undefined;
  readonly contentEncoding?: string | undefined;
  readonly contentLanguage?: string | undefined;
  /** The text of the header, which need not be a date. */
  readonly expires?: string | undefined;
  readonly websiteRedirectLocation?: string | undefined;
  /** The class in the request; `STANDARD` is not kept. */
  readonly storageClass?: string | undefined;
  readonly metadata: Readonly<Record<string, string>>;
}

/** A checksum that the client asked for, of the whole content. */
export interface StoredChecksum {
  /** What its header ends in, such as `crc32`. */
  readonly algorithm: string;
  /** In base64. */
  readonly value: string;
}

/** An object as it stands on disk, in a file of its own; its content is in another. */
export interface StoredObject {
  readonly key: string;
  /** The name of the file with its content. No two objects share one, and it never changes. */
  readonly data: string;
  /** Bytes. */
  readonly size: number;
  /** With its quotes. */
  readonly etag: string;
  readonly checksum?: StoredChecksum | undefined;
  /** Milliseconds since 1970, in whole seconds, as HTTP's dates are. */
  readonly lastModified: number;
  readonly headers: ObjectHeaders;
}
