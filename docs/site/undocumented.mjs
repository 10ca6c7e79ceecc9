import path from "node:path";
import { Converter, ReflectionKind } from "typedoc";
import ts from "typescript";

const named = ReflectionKind.SomeModule | ReflectionKind.SomeExport | ReflectionKind.SomeMember;

/**
 * Fails the reference where a name has no doc comment: what is exported, the members of interfaces and classes, the fields
 * of type aliases and of parameters.
 */
export function requireComments(app) {
  const source = path.resolve("src") + path.sep;
  app.converter.on(Converter.EVENT_END, (context) => {
    const places = new Set();
    for (const reflection of Object.values(context.project.reflections)) {
      if (
        !reflection.kindOf(named) ||
        reflection.isReference() ||
        isDescribed(reflection) ||
        isInferred(reflection)
      )
        continue;
      for (const node of context.getSymbolFromReflection(reflection)?.declarations ?? []) {
        const file = node.getSourceFile();
        if (!file.fileName.startsWith(source) || !isField(node)) continue;
        const { line } = file.getLineAndCharacterOfPosition(node.getStart());
        places.add(`${path.relative("", file.fileName)}:${line + 1} ${reflection.getFriendlyFullName()}`);
      }
    }
    for (const place of [...places].sort()) app.logger.error(`${place} has no doc comment`);
  });
}

function isDescribed(reflection) {
  const signatures = [reflection.getSignature, reflection.setSignature, ...(reflection.signatures ?? [])];
  return reflection.hasComment() || signatures.some((signature) => signature?.hasComment());
}

/** The insides of schemas, rules and machines: readers meet them as the interfaces that they satisfy. */
function isInferred(reflection) {
  for (let around = reflection.parent; around; around = around.parent) {
    if (around.kindOf(ReflectionKind.TypeParameter)) return true;
    if (around.kindOf(ReflectionKind.Variable) && !isList(around)) return true;
  }
  return false;
}

/** A constant whose rows have a type that is written beside them. */
function isList({ type }) {
  return type?.type === "array" || type?.type === "typeOperator";
}

function isField(node) {
  if (isTag(node)) return false;
  for (let [inside, around] = [node, node.parent]; around; [inside, around] = [around, around.parent]) {
    if (ts.isTypeParameterDeclaration(around) || ts.isExpression(around)) return false;
    // What a conditional type or `Extract<…>` asks for is no field of the answer.
    if (ts.isConditionalTypeNode(around) && around.extendsType === inside) return false;
    if (ts.isTypeReferenceNode(around) && around.typeName.getText() === "Extract") return false;
  }
  return true;
}

/** `kind: "decision"` among the members of a union says itself what it is. */
function isTag(node) {
  if (!ts.isPropertySignature(node) || node.type === undefined) return false;
  const isValue = (type) => ts.isLiteralTypeNode(type);
  const types = ts.isUnionTypeNode(node.type) ? node.type.types : [node.type];
  if (!types.every(isValue)) return false;
  for (let around = node.parent; around && !ts.isStatement(around); around = around.parent)
    if (ts.isUnionTypeNode(around)) return true;
  return false;
}
