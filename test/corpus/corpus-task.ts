import type { OperationResults } from "./check-operations.ts";
import type { CorpusModel } from "./corpus-model.ts";
import type { GenerationResult, PackageNames } from "./generate-model.ts";

/** Work on one model, of a kind that a thread does whole. */
export type CorpusTask =
  | { readonly kind: "generate"; readonly model: CorpusModel; readonly folder: string }
  | { readonly kind: "send"; readonly folder: string; readonly names: PackageNames };

export type GenerateAnswer = GenerationResult;

/** What came of importing a package and sending its operations. */
export type SendAnswer =
  ({ readonly kind: "sent" } & OperationResults) | { readonly kind: "not imported"; readonly reason: string };

/** What a thread answers with. */
export type CorpusAnswer = GenerateAnswer | SendAnswer;
