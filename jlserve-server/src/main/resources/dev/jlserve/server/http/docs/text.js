// Numbers as people read them.

/** A number of bytes. */
export function size(count) {
  return count < 1000 ? `${count} B`
    : count < 1e6 ? `${(count / 1e3).toPrecision(3)} kB` : `${(count / 1e6).toPrecision(3)} MB`;
}

/** A time in milliseconds. */
export function time(milliseconds) {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;
}
