// The same request as a command line.
import {JsonBody} from './request.js';

/** The command for a POSIX shell; a key is taken from the variable API_KEY. */
export function curl(endpoint, address, body, hasKey) {
  return [
    endpoint.streams() ? 'curl -sN' : 'curl -s',
    word(address),
    hasKey && '-H "X-API-Key: $API_KEY"',
    ...body instanceof JsonBody
      ? ["-H 'Content-Type: application/json'", `--data-binary ${quoted(body.text)}`]
      : body.parts.map(part),
    isBinary(endpoint.type) && `--output ${word(endpoint.file())}`
  ].filter(Boolean).join(' ');
}

function part({name, file, text}) {
  if (file) {
    const path = file.name ?? 'FILE';
    return `-F ${word(`${name}=@${/[;,"\\]/.test(path) ? `"${path.replace(/["\\]/g, '\\$&')}"` : path}`)}`;
  }
  // curl reads a file's name, a type or a quote at these.
  const plain = !/^[@<]|[;"]/.test(text);
  return `${plain ? '-F' : '--form-string'} ${word(`${name}=${text}`)}`;
}

function isBinary(type) {
  return !/^(text\/|application\/json)/.test(type);
}

function word(text) {
  return /^[\w:/.=@-]+$/.test(text) ? text : quoted(text);
}

function quoted(text) {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
