/** The curve P-256 (SEC 2, 2.4.2). */
const prime = 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn;
export const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const base: AffinePoint = {
  x: 0x6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296n,
  y: 0x4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5n,
};

interface AffinePoint {
  readonly x: bigint;
  readonly y: bigint;
}

/** `x / z²`, `y / z³`, which spares a division for each step; z is 0 for the point at infinity. */
interface JacobianPoint extends AffinePoint {
  readonly z: bigint;
}

/** The public key of a secret one. @param factor from 1 to the curve's order, exclusive. */
export function multiplyBasePoint(factor: bigint): AffinePoint {
  let sum: JacobianPoint = { x: 1n, y: 1n, z: 0n };
  for (const bit of factor.toString(2)) {
    sum = double(sum);
    if (bit === "1") sum = addBase(sum);
  }
  const inverse = power(sum.z, prime - 2n);
  return { x: reduce(sum.x * inverse ** 2n), y: reduce(sum.y * inverse ** 3n) };
}

/** "dbl-2001-b" of the Explicit-Formulas Database, for curves whose a is -3. */
function double({ x, y, z }: JacobianPoint): JacobianPoint {
  const delta = reduce(z * z);
  const gamma = reduce(y * y);
  const beta = reduce(x * gamma);
  const alpha = reduce(3n * (x - delta) * (x + delta));
  const doubled = reduce(alpha * alpha - 8n * beta);
  return {
    x: doubled,
    y: reduce(alpha * (4n * beta - doubled) - 8n * gamma * gamma),
    z: reduce((y + z) ** 2n - gamma - delta),
  };
}

/** "madd": the other point's z is 1. It is the base point, which no partial sum of its multiples is but the first. */
function addBase({ x, y, z }: JacobianPoint): JacobianPoint {
  if (z === 0n) return { ...base, z: 1n };
  const squared = reduce(z * z);
  const h = reduce(base.x * squared - x);
  const r = reduce(base.y * squared * z - y);
  const hh = reduce(h * h);
  const hhh = reduce(h * hh);
  const v = reduce(x * hh);
  const sum = reduce(r * r - hhh - 2n * v);
  return { x: sum, y: reduce(r * (v - sum) - y * hhh), z: reduce(z * h) };
}

function power(value: bigint, exponent: bigint): bigint {
  let result = 1n;
  for (const bit of exponent.toString(2)) {
    result = reduce(result * result);
    if (bit === "1") result = reduce(result * value);
  }
  return result;
}

function reduce(value: bigint): bigint {
  const rest = value % prime;
  return rest < 0n ? rest + prime : rest;
}
