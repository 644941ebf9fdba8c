// Written by scripts/generate-format-types.ts from docs.schema.json. Do not edit.

/**
 * The documentation strings of a service: `docs-2.json`.
 */
export interface DocsModel {
  /**
   * The version of the layout.
   */
  version?: string | number;
  /**
   * HTML about the service.
   */
  service?: string | null;
  /**
   * HTML for each operation.
   */
  operations: {
    [k: string]: string | null;
  };
  shapes: {
    [k: string]: ShapeDocs;
  };
  [k: string]: unknown;
}
export interface ShapeDocs {
  /**
   * HTML about the shape.
   */
  base?: string | null;
  /**
   * HTML for each member that refers to the shape, by `Owner$member`.
   */
  refs?: {
    [k: string]: string | null;
  };
  [k: string]: unknown;
}
