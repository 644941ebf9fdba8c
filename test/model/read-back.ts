import type { Warn } from "../../src/generator-error.ts";
import { awsJson } from "../../src/model/aws-json/aws-json-format.ts";
import { findPart } from "../../src/model/aws-json/find-part.ts";
import { printSplitLayout } from "../../src/model/aws-json/print/print-split-layout.ts";
import type { ServiceModel } from "../../src/model/service-model.ts";

const noWarning: Warn = () => undefined;

/** The service that a service gives which is printed in the split layout. */
export function readBack(model: ServiceModel, warn: Warn = noWarning): ServiceModel {
  const files = printSplitLayout(model, warn).map(({ name, text }) => {
    const json: unknown = JSON.parse(text);
    return { file: name, json, syntax: "json" as const, part: findPart(json) ?? "", format: awsJson };
  });
  return awsJson.read(files, { source: model.source, warn: noWarning });
}
