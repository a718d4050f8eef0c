// The schemas of the OpenAPI document, and what a form has to know of one.
import {plain} from './json.js';

export class Schemas {
  #document;

  constructor(document) {
    this.#document = document;
  }

  /** Follows references, and takes `null` out of a choice; what stands beside both holds as well. */
  resolve(schema) {
    let known = schema;
    for (;;) {
      if (known.$ref) {
        const {$ref, ...beside} = known;
        known = {...this.#at($ref), ...beside};
      } else if (known.anyOf?.some(one => one.type === 'null')) {
        const {anyOf, ...beside} = known;
        known = {...anyOf.find(one => one.type !== 'null'), ...beside, nullable: true};
      } else {
        return known;
      }
    }
  }

  #at(reference) {
    return reference.split('/').slice(1)
      .reduce((node, key) => node[key.replaceAll('~1', '/').replaceAll('~0', '~')], this.#document);
  }

  /** Of what kind a resolved schema's field is. */
  kind(schema) {
    if (schema.discriminator) {
      return 'union';
    }
    if (schema.enum) {
      return 'enum';
    }
    switch (schema.type) {
      case 'object':
        return schema.properties || schema.additionalProperties === undefined ? 'object'
          : schema.additionalProperties === true ? 'json' : 'map';
      case 'array':
        return this.#isTensor(schema) ? 'json' : 'list';
      case 'string':
        return schema.contentEncoding === 'base64' || schema.format === 'binary' ? 'file' : 'text';
      case 'integer':
      case 'number':
        return 'number';
      case 'boolean':
        return 'flag';
      default:
        return 'json';
    }
  }

  /** Whether it is an array of numbers or flags, in any number of dimensions. */
  #isTensor(schema) {
    const items = this.resolve(schema.items ?? {});
    return items.type === 'array' ? this.#isTensor(items)
      : ['integer', 'number', 'boolean'].includes(items.type) && !items.nullable;
  }
}

const FORMATS = {
  'date': '2026-01-31',
  'date-time': '2026-01-31T12:00:00Z',
  'date-time-local': '2026-01-31T12:00:00',
  'time-local': '12:00:00',
  'duration': 'PT1H30M',
  'period': 'P1Y2M3D',
  'uuid': '00000000-0000-0000-0000-000000000000',
  'email': 'ada@example.org',
  'year': '2026',
  'year-month': '2026-01',
  'month-day': '--01-31',
  'zoned-date-time': '2026-01-31T12:00:00+01:00[Europe/Paris]'
};

/** What an empty field shows: its default, or a text of its form. */
export function placeholder(schema) {
  return schema.default !== undefined ? plain(schema.default)
    : FORMATS[schema.format ?? schema['x-jlserve-format']] ?? '';
}

/** The bounds of a resolved schema in words, as a list. */
export function bounds(schema) {
  const checks = schema['x-jlserve-checks'] ?? {};
  return [
    schema.const !== undefined && `must be ${plain(schema.const)}`,
    numbers(schema),
    !schema.contentEncoding && range(schema.minLength, schema.maxLength, 'character'),
    range(checks.minBytes, checks.maxBytes, 'byte'),
    range(checks.minDistinctItems === undefined && schema.minItems, schema.maxItems, 'item'),
    range(schema.minProperties, schema.maxProperties, 'entry', 'entries'),
    range(checks.minDistinctItems, checks.maxDistinctItems, 'distinct item'),
    checks.rectangular && 'rows of equal lengths',
    checks.maxDecimalPlaces !== undefined && `at most ${checks.maxDecimalPlaces} decimal places`,
    checks.moment && `${checks.moment} only`,
    schema.default !== undefined && `default: ${plain(schema.default)}`
  ].filter(Boolean);
}

function numbers(schema) {
  const {minimum, maximum, exclusiveMinimum, exclusiveMaximum} = schema;
  if (minimum !== undefined && maximum !== undefined) {
    return `${plain(minimum)} to ${plain(maximum)}`;
  }
  return [
    minimum !== undefined && `at least ${plain(minimum)}`,
    exclusiveMinimum !== undefined && `more than ${plain(exclusiveMinimum)}`,
    maximum !== undefined && `at most ${plain(maximum)}`,
    exclusiveMaximum !== undefined && `less than ${plain(exclusiveMaximum)}`
  ].filter(Boolean).join(', ');
}

function range(least, most, one, many = `${one}s`) {
  const named = count => `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
  if (!least) {
    return most !== undefined && `at most ${named(most)}`;
  }
  return most === undefined ? `at least ${named(least)}`
    : least === most ? named(most) : `${least} to ${named(most)}`;
}
