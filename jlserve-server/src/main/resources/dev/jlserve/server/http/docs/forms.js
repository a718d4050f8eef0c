// A form for a schema.
import {FileField} from './files.js';
import {ListField, MapField, OptionalField, RecordField, UnionField} from './groups.js';
import {ChoiceField, FlagField, JsonField, NumberField, TextField} from './scalars.js';

export class Forms {
  #schemas;

  constructor(schemas) {
    this.#schemas = schemas;
  }

  /** A field for a schema, whatever it is. */
  field({schema: asWritten, ...spec}) {
    const schema = this.#schemas.resolve(asWritten);
    const known = {...spec, schema};
    switch (this.#schemas.kind(schema)) {
      case 'object':
        return this.#maybe(known, certain => new RecordField(certain, this));
      case 'union':
        return this.#maybe(known, certain => new UnionField(certain, this));
      case 'list':
        return new ListField(known, this);
      case 'map':
        return new MapField(known, this);
      case 'enum':
        return new ChoiceField(optional(known), schema.enum);
      case 'flag':
        return known.required && !schema.nullable
          ? new FlagField(known) : new ChoiceField(optional(known), [true, false]);
      case 'number':
        return new NumberField(optional(known));
      case 'file':
        return new FileField(optional(known));
      case 'text':
        return new TextField(optional(known));
      default:
        return new JsonField(known);
    }
  }

  takesFile(schema) {
    return this.#schemas.kind(this.#schemas.resolve(schema)) === 'file';
  }

  /** The fields of a record of a sealed type, without the one that names it. */
  record({schema, ...spec}, without) {
    return new RecordField({...spec, schema: this.#schemas.resolve(schema)}, this, without);
  }

  #maybe(spec, make) {
    return spec.required && !spec.schema.nullable
      ? make(spec) : new OptionalField({...spec, required: false}, () => make({...spec, required: true, root: true}));
  }
}

/** What may be null may be left empty. */
function optional(spec) {
  return {...spec, required: spec.required && !spec.schema.nullable};
}
