import { useParams } from "react-router";
import { InstanceDesk } from "./instance-desk.js";

/** Any instance of any process. */
export function InstancePage() {
  const { process = "", id = "" } = useParams();
  return <InstanceDesk key={`${process} ${id}`} process={process} id={id} />;
}
