// Fails unless a validator takes every file: node validate.mjs seriousme|swagger-parser FILE...
import SwaggerParser from "@apidevtools/swagger-parser";
import { Validator } from "@seriousme/openapi-schema-validator";

const validators = {
  async seriousme(file) {
    const { valid, errors } = await new Validator().validate(file);
    if (!valid) throw new Error(`${file}: ${JSON.stringify(errors)}`);
  },
  async "swagger-parser"(file) {
    await SwaggerParser.validate(file);
  },
};

const [name, ...files] = process.argv.slice(2);
for (const file of files) await validators[name](file);
