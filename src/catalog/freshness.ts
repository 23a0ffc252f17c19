/** A review holds for a year; after that somebody has to look at the sources again. Days are written "2026-11-22". */

/** @returns the oldest day on which a review still counts as fresh */
export function oldestFreshDay(today: string): string {
  return `${Number(today.slice(0, 4)) - 1}${today.slice(4)}`;
}

/** @returns whether the sources have to be read again; true once more than a year has passed since the review */
export function isStale(reviewed: string, today: string): boolean {
  return reviewed < oldestFreshDay(today);
}

/** `dayOf(new Date("2026-11-22T09:00:00Z"))` → `"2026-11-22"` */
export function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}
