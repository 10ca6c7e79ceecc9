/** The package as it is built, from which charts and manuals are made. */
export async function built() {
  const [diagrams, processes, manual, rules] = await Promise.all(
    ["diagrams", "processes", "manual", "rules"].map((part) => import(`../../dist/${part}/index.js`)),
  );
  return { ...diagrams, ...processes, ...manual, ...rules };
}
