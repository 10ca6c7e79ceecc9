// Before the compiler looks at them: `npm run types`.
import { writeSnippetFiles } from "./snippet-files.js";

writeSnippetFiles();
