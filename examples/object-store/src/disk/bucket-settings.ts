import type { BucketConfigurations } from "../settings/bucket-configurations.ts";
import type { StoredTag } from "./stored-object.ts";

/** What a bucket has besides its objects: a file of its own, which is replaced as a whole. */
export interface BucketSettings {
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly region: string;
  /** Undefined until it is set for the first time; it is never undefined again. */
  readonly versioning?: "Enabled" | "Suspended" | undefined;
  readonly tags?: readonly StoredTag[] | undefined;
  readonly configurations?: BucketConfigurations | undefined;
}
