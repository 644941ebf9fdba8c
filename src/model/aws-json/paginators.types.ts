// Written by scripts/generate-format-types.ts from paginators.schema.json. Do not edit.

/**
 * Pagination of list operations: `paginators-1.json`.
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
   * The input members for the tokens.
   */
  input_token?: string | string[];
  /**
   * The paths of the tokens in the output.
   */
  output_token?: string | string[];
  /**
   * The input member for the page size.
   */
  limit_key?: string;
  /**
   * The paths of the lists in the output.
   */
  result_key?: string | string[];
  /**
   * The path of the boolean that indicates further pages.
   */
  more_results?: string;
  /**
   * Paths that are the same on every page.
   */
  non_aggregate_keys?: string[];
  [k: string]: unknown;
}
