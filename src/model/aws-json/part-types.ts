import type { ApiModel } from "./api.types.ts";
import type { DocsModel } from "./docs.types.ts";
import type { ExamplesModel } from "./examples.types.ts";
import type { PaginatorsModel } from "./paginators.types.ts";
import type { WaitersModel } from "./waiters.types.ts";

/** The files of the split layout that have a schema, with their types. */
interface PartTypes {
  readonly api: ApiModel;
  readonly docs: DocsModel;
  readonly paginators: PaginatorsModel;
  readonly examples: ExamplesModel;
  readonly waiters: WaitersModel;
}

/** The name of such a file. */
export type PartName = keyof PartTypes;

/** A file whose content has been validated against its schema. */
export interface CheckedFile<Name extends PartName> {
  readonly file: string;
  readonly json: PartTypes[Name];
}
