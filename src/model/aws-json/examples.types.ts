// Written by scripts/generate-format-types.ts from examples.schema.json. Do not edit.

/**
 * Examples of calls: `examples-1.json`.
 */
export interface ExamplesModel {
  /**
   * The version of the layout.
   */
  version?: string | number;
  examples: {
    [k: string]: Example[];
  };
  [k: string]: unknown;
}
export interface Example {
  /**
   * Identifies the example.
   */
  id?: string;
  /**
   * One line.
   */
  title?: string;
  /**
   * HTML or text.
   */
  description?: string;
  /**
   * The input as JSON.
   */
  input?: {
    [k: string]: unknown;
  };
  /**
   * The output as JSON.
   */
  output?: {
    [k: string]: unknown;
  };
  error?: ExampleError;
  /**
   * Comments on parts of the values.
   */
  comments?: {
    [k: string]: unknown;
  };
  [k: string]: unknown;
}
export interface ExampleError {
  /**
   * The error's shape.
   */
  shapeId: string;
  /**
   * The error's members.
   */
  content?: {
    [k: string]: unknown;
  };
  [k: string]: unknown;
}
