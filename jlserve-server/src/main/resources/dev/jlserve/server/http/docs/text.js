// Numbers and texts as people read them.

/** How many characters of a text are shown. More would make the page slow. */
export const SHOWN = 200_000;

/** A number of bytes. */
export function size(count) {
  return count < 1000 ? `${count} B`
    : count < 1e6 ? `${(count / 1e3).toPrecision(3)} kB` : `${(count / 1e6).toPrecision(3)} MB`;
}

/** A time in milliseconds. */
export function time(milliseconds) {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;
}
