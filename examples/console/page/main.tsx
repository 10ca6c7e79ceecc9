import { QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { BrowserRouter } from "react-router";
import { App } from "./app.js";
import { boardQuery, queryClient, shopQuery } from "./client.js";
import { startLanguage } from "./i18n/i18n.js";
import { followShop } from "./live.js";
import { hurryBoard } from "./routes.js";

void queryClient.prefetchQuery(shopQuery);
if (location.pathname === "/") void queryClient.prefetchQuery(boardQuery);
hurryBoard(location.pathname);
startLanguage();
followShop(queryClient);

const place = document.getElementById("page");
if (place === null) throw new Error("index.html has no element #page");
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <BrowserRouter>
        <App />
      </BrowserRouter>
    </QueryClientProvider>
  </StrictMode>,
);
