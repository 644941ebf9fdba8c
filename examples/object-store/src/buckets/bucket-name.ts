import { invalidBucketName } from "../errors.ts";

/**
 * Checks a name for a new bucket (Amazon S3 User Guide, "General purpose bucket naming rules").
 *
 * @throws UnmodeledException `InvalidBucketName`
 */
export function checkBucketName(name: string): void {
  const isValid =
    /^[a-z\d][a-z\d.-]{1,61}[a-z\d]$/.test(name) &&
    !/\.\.|-\.|\.-/.test(name) &&
    !/^\d+\.\d+\.\d+\.\d+$/.test(name) &&
    !/^(xn--|sthree-|amzn-s3-demo-)/.test(name) &&
    !/(-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$/.test(name);
  if (!isValid) throw invalidBucketName(name);
}
