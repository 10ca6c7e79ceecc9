import { useRouteError } from "react-router";
import { Failure } from "../parts/answered.js";

/** Takes the place of a view that could not be loaded or drawn; the frame around it stays. */
export function ViewFailure() {
  return <Failure error={useRouteError()} onRetry={() => location.reload()} />;
}
