// `npm run export:openapi` runs this after the contract was written: makes the client's types of what crosses HTTP from server/openapi.json.
// With --check it writes nothing and fails when the file is stale.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';

const root = join(import.meta.dirname, '..');
const target = join(root, 'client/src/app/api/types.generated.ts');
const methods = ['get', 'post', 'put', 'patch', 'delete'];

const contract = JSON.parse(readFileSync(join(root, 'server/openapi.json'), 'utf8'));
const made = await format(typesOf(contract), { ...(await resolveConfig(target)), parser: 'typescript' });
if (process.argv.includes('--check')) {
  if (!existsSync(target) || readFileSync(target, 'utf8') !== made) {
    console.error('client/src/app/api/types.generated.ts is older than server/openapi.json: npm run export:openapi');
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, made);
  console.log('client/src/app/api/types.generated.ts is written.');
}

function typesOf({ paths }) {
  const operations = Object.entries(paths).flatMap(([path, routes]) =>
    methods.filter((method) => routes[method]).map((method) => operationOf(path, method, routes[method])),
  );
  return `// Made from server/openapi.json (npm run export:openapi), never by hand: what each route is asked and what it answers.

export interface Operations {
${operations.join('\n')}
}

export type Operation = keyof Operations;
/** What stands behind the question mark of a route's address. */
export type QueryOf<Name extends Operation> = Operations[Name]['query'];
/** What is sent to it, as JSON or as a file. */
export type BodyOf<Name extends Operation> = Operations[Name]['body'];
/** What it answers when all went well. */
export type AnswerOf<Name extends Operation> = Operations[Name]['answer'];
`;
}

function operationOf(path, method, { parameters = [], requestBody, responses }) {
  const name = `${method.toUpperCase()} ${path.replace('/api/v1', '')}`;
  const query = parameters.filter((each) => each.in === 'query');
  const members = query.map((each) => `readonly ${keyOf(each.name)}${each.required ? '' : '?'}: ${typeOf(each.schema)};`);
  const body = requestBody?.content?.['application/json']?.schema ?? (requestBody ? {} : undefined);
  return `  readonly '${name}': {
    readonly query: ${members.length > 0 ? `{ ${members.join(' ')} }` : 'undefined'};
    readonly body: ${body ? typeOf(body) : 'undefined'};
    readonly answer: ${answerOf(responses)};
  };`;
}

function answerOf(responses) {
  const good = Object.keys(responses).filter((status) => status.startsWith('2'));
  const types = good.map((status) => {
    const schema = responses[status].content?.['application/json']?.schema;
    return schema ? typeOf(schema) : status === '204' ? 'undefined' : 'unknown';
  });
  const told = new Set(types);
  return told.size === 0 ? 'unknown' : [...told].join(' | ');
}

/** A JSON schema as a type of TypeScript. What it does not know is `unknown`, which compiles only where nobody relies on it. */
function typeOf(schema) {
  const type = plainTypeOf(schema);
  return schema.nullable && type !== 'unknown' ? `${type} | null` : type;
}

function plainTypeOf(schema) {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return `(${choices.map(typeOf).join(' | ')})`;
  if (schema.allOf) return `(${schema.allOf.map(typeOf).join(' & ')})`;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return `(${schema.enum.map((value) => JSON.stringify(value)).join(' | ')})`;
  if (Array.isArray(schema.type)) return `(${schema.type.map((type) => typeOf({ ...schema, type })).join(' | ')})`;
  if (schema.type === 'array') return `readonly (${typeOf(schema.items ?? {})})[]`;
  if (schema.type === 'object' || schema.properties) return objectOf(schema);
  if (schema.type === 'integer') return 'number';
  if (schema.format === 'binary') return '(Blob | string)';
  return ['string', 'number', 'boolean', 'null'].includes(schema.type) ? schema.type : 'unknown';
}

function objectOf({ properties, required = [], additionalProperties }) {
  if (!properties || Object.keys(properties).length === 0)
    return `{ readonly [name: string]: ${typeof additionalProperties === 'object' ? typeOf(additionalProperties) : 'unknown'} }`;
  const members = Object.entries(properties).map(
    ([name, schema]) => `readonly ${keyOf(name)}${required.includes(name) ? '' : '?'}: ${typeOf(schema)};`,
  );
  return `{ ${members.join(' ')} }`;
}

function keyOf(name) {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}
