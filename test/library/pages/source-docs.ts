import ts from "typescript";
import { type SourceFile, sourceFiles } from "../source-files.js";

/** A field of an interface, as the source has it. */
export interface FieldDoc {
  readonly name: string;
  readonly isOptional: boolean;
  /** Its type as it is written. */
  readonly type: string;
  readonly comment: string;
}

/** What the comment of a declaration says. */
export interface CommentDoc {
  readonly text: string;
  readonly examples: readonly string[];
  readonly returns: string;
  readonly throws: readonly string[];
}

/** Where a name is looked for first: a rule and a calculator may have the same. */
export type SourceFolder = "src/kpi" | "src/rules";

const files = [...sourceFiles("src/rules"), ...sourceFiles("src/kpi"), ...sourceFiles("src/records")];
const filesByName = new Map<string, SourceFile[]>();
for (const file of files) {
  for (const [, name = ""] of file.text.matchAll(/^export (?:interface|type|function|const) (\w+)/gm))
    filesByName.set(name, [...(filesByName.get(name) ?? []), file]);
}
const parsed = new Map<string, ts.SourceFile>();

function parse({ path, text }: SourceFile): ts.SourceFile {
  const known = parsed.get(path);
  if (known !== undefined) return known;
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  parsed.set(path, file);
  return file;
}

/** The statement that declares a name. */
export function declarationOf(name: string, folder: SourceFolder): ts.Statement {
  const found = findDeclaration(name, folder);
  if (found === undefined) throw new Error(`nothing in src declares ${name}`);
  return found;
}

/** The statement that declares an exported name; undefined for one of a library. */
function findDeclaration(name: string, folder?: SourceFolder): ts.Statement | undefined {
  const known = filesByName.get(name) ?? [];
  const file = known.find(({ path }) => folder !== undefined && path.startsWith(folder)) ?? known[0];
  return file && parse(file).statements.find((statement) => namesOf(statement).includes(name));
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  const isNamed =
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isFunctionDeclaration(statement);
  return isNamed && statement.name !== undefined ? [statement.name.text] : [];
}

/** What the comment in front of a declaration says. */
export function commentOf(name: string, folder: SourceFolder): CommentDoc {
  const docs = ts.getJSDocCommentsAndTags(declarationOf(name, folder)).filter(ts.isJSDoc);
  const tags = docs.flatMap(({ tags: all = [] }) => [...all]);
  const textsOf = (tag: string) =>
    tags.filter(({ tagName }) => tagName.text === tag).map((one) => plain(one.comment));
  return {
    text: docs.map(({ comment }) => plain(comment)).join("\n\n"),
    examples: tags.filter(({ tagName }) => tagName.text === "example").map((tag) => exampleCode(tag)),
    returns: [...textsOf("returns"), ...textsOf("return")].join(" "),
    // The name of the error is read as the type of the tag.
    throws: tags.filter(({ tagName }) => tagName.text === "throws").map((tag) => tagLine(tag)),
  };
}

function tagLine(tag: ts.JSDocTag): string {
  return uncommented(tag.getText())
    .replace(/^@\w+\s*/, "")
    .replaceAll(/\{@link (\w+)\}/g, "`$1`")
    .replaceAll(/\s+/g, " ")
    .trim();
}

function exampleCode(tag: ts.JSDocTag): string {
  return /```ts\n([\s\S]*?)```/.exec(uncommented(tag.getText()))?.[1] ?? "";
}

/** Without the stars at the beginning of its lines. */
function uncommented(text: string): string {
  return text.replaceAll(/^\s*\* ?/gm, "");
}

function plain(comment: ts.JSDoc["comment"]): string {
  return (ts.getTextOfJSDocComment(comment) ?? "").replaceAll(/\{@link\s+(\w+)\s*\}/g, "`$1`").trim();
}

/** The fields of a type: of an interface and those that it extends, of an alias, of a part of either. */
export function fieldsOf(name: string): readonly FieldDoc[] {
  const declaration = findDeclaration(name);
  if (declaration === undefined) return [];
  if (ts.isTypeAliasDeclaration(declaration)) return fieldsOfType(declaration.type);
  if (!ts.isInterfaceDeclaration(declaration)) return [];
  const parents = (declaration.heritageClauses ?? []).flatMap(({ types }) =>
    types.flatMap((type) => fieldsOfReference(type.expression.getText(), type.typeArguments ?? [])),
  );
  return [...parents, ...declaration.members.flatMap(fieldOf)];
}

/** The fields of a type as it stands behind a colon. */
export function fieldsOfType(type: ts.TypeNode): readonly FieldDoc[] {
  if (ts.isTypeLiteralNode(type)) return type.members.flatMap(fieldOf);
  if (ts.isParenthesizedTypeNode(type) || ts.isTypeOperatorNode(type)) return fieldsOfType(type.type);
  if (ts.isArrayTypeNode(type)) return fieldsOfType(type.elementType);
  if (ts.isIntersectionTypeNode(type)) return type.types.flatMap(fieldsOfType);
  if (!ts.isTypeReferenceNode(type)) return [];
  return fieldsOfReference(type.typeName.getText(), type.typeArguments ?? []);
}

function fieldsOfReference(name: string, args: readonly ts.TypeNode[]): readonly FieldDoc[] {
  const [of, keys] = args;
  if (of === undefined) return fieldsOf(name);
  const fields = fieldsOfType(of);
  const named = new Set([...(keys?.getText().matchAll(/"(\w+)"/g) ?? [])].map(([, key]) => key));
  if (name === "Pick") return fields.filter((field) => named.has(field.name));
  if (name === "Omit") return fields.filter((field) => !named.has(field.name));
  if (name === "Partial") return fields.map((field) => ({ ...field, isOptional: true }));
  return ["Iterable", "ReadonlyArray", "Readonly"].includes(name) ? fields : fieldsOf(name);
}

function fieldOf(member: ts.TypeElement): FieldDoc[] {
  if (!ts.isPropertySignature(member)) return [];
  const docs = ts.getJSDocCommentsAndTags(member).filter(ts.isJSDoc);
  return [
    {
      name: member.name.getText(),
      isOptional: member.questionToken !== undefined,
      type: (member.type?.getText() ?? "").replaceAll(/\s+/g, " "),
      comment: docs
        .map(({ comment }) => plain(comment))
        .join(" ")
        .replaceAll(/\s+/g, " "),
    },
  ];
}
