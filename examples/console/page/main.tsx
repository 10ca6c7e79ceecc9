import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { createBrowserRouter } from "react-router";
import { RouterProvider } from "react-router/dom";
import { attentionQuery, boardQuery, queryClient, shopQuery } from "./client.js";
import { startLanguage } from "./i18n/i18n.js";
import { followShop } from "./live.js";
import { routes } from "./routes.js";

// Asked for before anything is drawn.
void queryClient.prefetchQuery(shopQuery);
if (location.pathname === "/") {
  void queryClient.prefetchQuery(boardQuery);
  void queryClient.prefetchQuery(attentionQuery);
}
startLanguage();
followShop(queryClient);

const place = document.getElementById("page");
if (place === null) throw new Error("index.html has no element #page");
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={createBrowserRouter(routes)} />
    </QueryClientProvider>
  </StrictMode>,
);
