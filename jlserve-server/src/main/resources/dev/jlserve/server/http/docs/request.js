// What is sent to an endpoint: JSON, or a form where there are files.
import {bytes, encoded} from './files.js';

/** What an endpoint is, of its path and its operation in the document. */
export class Endpoint {
  constructor(path, operation, schemas) {
    this.path = path;
    this.operation = operation;
    this.schemas = schemas;
    const {content} = operation.requestBody;
    this.json = content['application/json'];
    this.takesForms = content['multipart/form-data'] !== undefined;
    this.type = Object.keys(operation.responses['200']?.content ?? {})[0] ?? 'application/json';
  }

  streams() {
    return this.type === 'text/event-stream';
  }

  /** A name for a downloaded response. */
  file(type = this.type) {
    const subtype = type.replace(/^[^/]*\/(x-)?/, '').replace(/[^a-z0-9].*/i, '').toLowerCase();
    const ending = {jpeg: 'jpg', plain: 'txt', octet: 'bin'}[subtype] ?? subtype;
    return `${this.operation.operationId}.${ending}`;
  }
}

/** A body of JSON text. */
export class JsonBody {
  constructor(text) {
    this.text = text;
  }

  init() {
    return {body: this.text, headers: {'Content-Type': 'application/json'}};
  }
}

/** A body of parts: `{name, file}` or `{name, text}`. */
export class FormBody {
  constructor(parts) {
    this.parts = parts;
  }

  /** The browser sets the Content-Type, with its boundary. */
  init() {
    const body = new FormData();
    for (const {name, file, text} of this.parts) {
      if (file) {
        body.append(name, file, file.name ?? name);
      } else {
        // A form would change the ends of lines, but for those of a file.
        body.append(name, /[\r\n]/.test(text) ? new Blob([text]) : text);
      }
    }
    return {body, headers: {}};
  }
}

/** The body for the value of an endpoint's form, which has files in it as such. */
export async function bodyOf(endpoint, value) {
  const json = async () => new JsonBody(JSON.stringify(await encoded(value)));
  if (!endpoint.takesForms) {
    return json();
  }
  const {schemas} = endpoint;
  const {properties} = schemas.resolve(endpoint.json.schema);
  const isFiles = name => {
    const schema = schemas.resolve(properties[name]);
    return schemas.kind(schema) === 'list' && schemas.kind(schemas.resolve(schema.items)) === 'file';
  };
  const files = Object.values(value).flat().some(one => one instanceof Blob);
  // A form has no empty list of files.
  const empty = Object.entries(value).some(([name, one]) => isFiles(name) && one.length === 0);
  if (!files || empty) {
    return json();
  }
  const parts = Object.entries(value).map(async ([name, one]) => {
    const schema = schemas.resolve(properties[name]);
    const kind = schemas.kind(schema);
    if (kind === 'file') {
      return [part(name, one)];
    }
    if (isFiles(name)) {
      return one.map(item => part(name, item ?? ''));
    }
    const raw = (kind === 'text' || kind === 'enum') && typeof one === 'string';
    return [{name, text: raw ? one : JSON.stringify(await encoded(one))}];
  });
  return new FormBody((await Promise.all(parts)).flat());
}

function part(name, content) {
  return {name, file: typeof content === 'string' ? bytes(content) : content};
}
