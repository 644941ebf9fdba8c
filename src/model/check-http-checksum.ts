import { GeneratorError } from "../generator-error.ts";
import type { ModelPlaces } from "./model-places.ts";
import type { ServiceModel } from "./service-model.ts";

/** Checks that the inputs have the members that checksums ask for (AWS, "httpChecksum trait"). */
export function checkHttpChecksums({ operations }: ServiceModel, places: ModelPlaces): void {
  for (const { name, input, traits } of operations) {
    const { requestAlgorithmMember, requestValidationModeMember } = traits.httpChecksum ?? {};
    for (const member of [requestAlgorithmMember, requestValidationModeMember]) {
      if (member === undefined || input?.members.some((own) => own.name === member)) continue;
      throw new GeneratorError(
        `operation "${name}": httpChecksum names a member "${member}" that the input does not have`,
        {
          code: "invalid-model",
          place: places.locateOperation(name),
        },
      );
    }
  }
}
