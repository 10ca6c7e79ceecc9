import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import type { Board } from "../../shared/api.js";
import { boardQuery } from "../client.js";
import { productPath } from "../paths.js";

const skusOf = new WeakMap<Board, ReadonlySet<string>>();

function skus(board: Board): ReadonlySet<string> {
  const known = skusOf.get(board) ?? new Set(board.products.map(({ sku }) => sku));
  skusOf.set(board, known);
  return known;
}

/** What an alert is about: a link where it is a product. */
export function SubjectLink({ subject }: { readonly subject: string }) {
  const { data: known } = useQuery({ ...boardQuery, select: skus });
  if (known?.has(subject) !== true) return <span className="mono">{subject}</span>;
  return (
    <Link className="mono" to={productPath(subject)}>
      {subject}
    </Link>
  );
}
