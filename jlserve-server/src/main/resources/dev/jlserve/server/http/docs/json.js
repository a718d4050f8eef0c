// JSON whose numbers keep every digit, where the browser can.

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const WIDTH = 80;

/** How Java writes 1500. */
const EXPONENT = /^(-?\d+)(?:\.(\d+))?E\+(1?\d)$/;

/** The value of a number's text; the text itself if it is no number, for the server to judge. */
export function number(text) {
  if (NUMBER.test(text)) {
    return JSON.rawJSON ? JSON.rawJSON(text) : Number(text);
  }
  const value = Number(text);
  return Number.isFinite(value) ? value : text;
}

/** Parses a text; throws SyntaxError. A number that the browser would write otherwise keeps its text. */
export function parse(text) {
  return JSON.rawJSON
    ? JSON.parse(text, (name, value, {source}) =>
      typeof value === 'number' && String(value) !== source ? JSON.rawJSON(source) : value)
    : JSON.parse(text);
}

export function isScalar(value) {
  return value === null || typeof value !== 'object' || Boolean(JSON.isRawJSON?.(value));
}

/** A scalar as a form shows it. */
export function plain(value) {
  return typeof value === 'string' ? value
    : JSON.stringify(value).replace(EXPONENT, (text, whole, fraction = '', exponent) =>
      exponent < fraction.length ? text : whole + fraction + '0'.repeat(exponent - fraction.length));
}

/** JSON to read: what is short, and each row of numbers, is on one line. */
export function pretty(value, indent = '') {
  if (isScalar(value)) {
    return JSON.stringify(value);
  }
  const list = Array.isArray(value);
  const inner = indent + '  ';
  const parts = list
    ? value.map(item => pretty(item ?? null, inner))
    : Object.entries(value).filter(([, item]) => item !== undefined)
      .map(([name, item]) => `${JSON.stringify(name)}: ${pretty(item, inner)}`);
  const [open, close] = list ? '[]' : '{}';
  const line = open + parts.join(', ') + close;
  return (list && value.every(isScalar)) || (indent.length + line.length <= WIDTH && !line.includes('\n'))
    ? line
    : `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${close}`;
}
