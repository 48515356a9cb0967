/** Reference data by size; the same seed and day give the same folder. */
export const SIZES = {
  S: { clients: 2000 },
  M: { clients: 100_000 },
  L: { clients: 1_000_000 },
};
export const SEED = 1;
