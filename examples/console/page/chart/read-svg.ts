import { RequestError } from "../request.js";

/** Reads a picture that is to stand in the page itself, where it takes part in its colours. @throws {RequestError} */
export async function readSvg(path: string, signal: AbortSignal): Promise<SVGSVGElement> {
  const response = await fetch(path, { signal }).catch((cause: unknown) => {
    if (signal.aborted) throw cause;
    throw new RequestError("", 0);
  });
  if (!response.ok) throw new RequestError(`HTTP ${response.status}`, response.status);
  const { documentElement } = new DOMParser().parseFromString(await response.text(), "image/svg+xml");
  if (!(documentElement instanceof SVGSVGElement)) throw new RequestError("not an SVG", response.status);
  return document.importNode(documentElement, true);
}
