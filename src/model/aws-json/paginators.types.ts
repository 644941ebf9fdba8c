// Written by scripts/generate-format-types.ts from paginators.schema.json. Do not edit.

/**
 * How list operations page: `paginators-1.json`.
 */
export interface PaginatorsModel {
  /**
   * The version of the layout.
   */
  version?: string | number;
  pagination: {
    [k: string]: Pagination;
  };
  [k: string]: unknown;
}
export interface Pagination {
  /**
   * The input's members that take the tokens.
   */
  input_token?: string | string[];
  /**
   * The paths of the tokens in the output.
   */
  output_token?: string | string[];
  /**
   * The input's member with the page's size.
   */
  limit_key?: string;
  /**
   * The paths of the lists in the output.
   */
  result_key?: string | string[];
  /**
   * The path of the boolean that says whether more follows.
   */
  more_results?: string;
  /**
   * Paths that are the same on every page.
   */
  non_aggregate_keys?: string[];
  [k: string]: unknown;
}
