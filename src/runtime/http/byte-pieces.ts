/** Pieces that are kept apart: each costs some hundred bytes besides its own, and may hold a single one. */
const KEPT_APART = 1024;

/** A body as it arrives, in memory that stays in proportion to its length, however short its pieces are. */
export class BytePieces {
  /** Bytes so far. */
  total = 0;
  #pieces: Uint8Array[] = [];
  /** Pieces at the start that have been made of many. */
  #joined = 0;

  push(piece: Uint8Array): void {
    this.total += piece.length;
    if (this.#pieces.push(piece) - this.#joined < KEPT_APART) return;
    this.#pieces.push(joinBytes(this.#pieces.splice(this.#joined)));
    this.#joined++;
  }

  /** The whole body: its only piece itself where there is one. */
  join(): Uint8Array {
    const [only] = this.#pieces;
    return only !== undefined && this.#pieces.length === 1 ? only : joinBytes(this.#pieces);
  }
}

function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.length;
  }
  return whole;
}
