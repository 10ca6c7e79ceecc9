import { type Schema, Validator } from "@cfworker/json-schema";
import {
  type CustomValidator,
  createErrorHandler,
  type ErrorTransformer,
  type RJSFSchema,
  type RJSFValidationError,
  toErrorSchema,
  type UiSchema,
  unwrapErrorHandler,
  type ValidationData,
  type ValidatorType,
  validationDataMerge,
} from "@rjsf/utils";

/** Says in the language of the page what is wrong; `limit` is the value of the keyword in the schema. */
export type SayFault = (keyword: string, limit: string) => string;

/** Keywords that only say that something inside is wrong. */
const around = new Set([
  "properties",
  "items",
  "additionalProperties",
  "patternProperties",
  "prefixItems",
  "allOf",
  "$ref",
  "if",
]);

type Output = ReturnType<Validator["validate"]>["errors"][number];

/**
 * Validates a form without making code of its schema, which the page's Content-Security-Policy forbids.
 *
 * @param say - words each fault
 */
export function schemaValidator(say: SayFault): ValidatorType {
  const outputs = (schema: RJSFSchema, data: unknown) =>
    new Validator(schema as Schema, "2020-12", false).validate(asJson(data)).errors;
  return {
    validateFormData: (data, schema, customValidate, transformErrors, uiSchema) => {
      const errors = outputs(schema, data).flatMap((output) => faultOf(schema, output, say));
      return validated(data, errors, customValidate, transformErrors, uiSchema);
    },
    isValid: (schema, data, root) => {
      const whole = { ...schema, ...(root["$defs"] !== undefined && { $defs: root["$defs"] }) };
      return outputs(whole, data).length === 0;
    },
    rawValidation: <Result>(schema: RJSFSchema, data: unknown) => ({
      errors: outputs(schema, data) as unknown as Result[],
    }),
  };
}

function validated<Data>(
  data: Data | undefined,
  found: RJSFValidationError[],
  customValidate?: CustomValidator<Data>,
  transformErrors?: ErrorTransformer<Data>,
  uiSchema?: UiSchema<Data>,
): ValidationData<Data> {
  const errors = transformErrors ? transformErrors(found, uiSchema) : found;
  const result = { errors, errorSchema: toErrorSchema<Data>(errors) };
  if (!customValidate) return result;
  const handler = customValidate(data, createErrorHandler<Data>(data as Data), uiSchema);
  return validationDataMerge<Data>(result, unwrapErrorHandler<Data>(handler));
}

function faultOf(schema: RJSFSchema, output: Output, say: SayFault): RJSFValidationError[] {
  const { keyword, instanceLocation, keywordLocation, error } = output;
  if (around.has(keyword)) return [];
  const place = pointerParts(instanceLocation);
  // The place of what is absent is that of what it is absent from.
  const absent = keyword === "required" ? /"(.+)"/.exec(error)?.[1] : undefined;
  const path = absent === undefined ? place : [...place, absent];
  const message = say(keyword, String(valueAt(schema, pointerParts(keywordLocation)) ?? ""));
  const title = titleAt(schema, path);
  return [
    {
      name: keyword,
      message,
      property: `.${path.join(".")}`,
      schemaPath: keywordLocation,
      stack: title === undefined ? message : `${title}: ${message}`,
      ...(title !== undefined && { title }),
    },
  ];
}

/** A form keeps emptied fields as undefined, which JSON does not know. */
function asJson(data: unknown): unknown {
  return data === undefined ? null : JSON.parse(JSON.stringify(data));
}

function pointerParts(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((part) => decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~"));
}

function valueAt(value: unknown, parts: readonly string[]): unknown {
  return parts.reduce<unknown>((inner, part) => Reflect.get(Object(inner), part), value);
}

function titleAt(schema: RJSFSchema, path: readonly string[]): string | undefined {
  const keys = path.flatMap((part) => (/^\d+$/.test(part) ? ["items"] : ["properties", part]));
  const title = valueAt(schema, [...keys, "title"]);
  return typeof title === "string" ? title : undefined;
}
