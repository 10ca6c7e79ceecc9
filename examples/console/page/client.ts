import {
  keepPreviousData,
  QueryClient,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQuery,
} from "@tanstack/react-query";
import type { Comparison } from "opscycle/replay";
import type {
  Attention,
  Board,
  ClockRequest,
  InstanceView,
  JournalPage,
  ProductKpis,
  RulebookCheck,
  RulebookRequest,
  RulebookSave,
  RulebookView,
  Shop,
} from "../shared/api.js";
import { useActing } from "./acting.js";
import type { Language } from "./i18n/i18n.js";
import { noteStale } from "./live.js";
import { RequestError, readJson, sendJson } from "./request.js";

/** Whatever the server tells us has changed is read again; until then what was read holds. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 2 && !(error instanceof RequestError && error.status >= 400),
      retryDelay: 500,
    },
  },
});

const segment = encodeURIComponent;

export const shopQuery = queryOptions({
  queryKey: ["shop"],
  queryFn: ({ signal }) => readJson<Shop>("/api/shop", signal),
  staleTime: Number.POSITIVE_INFINITY,
});
export const boardQuery = queryOptions({
  queryKey: ["board"],
  queryFn: ({ signal }) => readJson<Board>("/api/board", signal),
});
export const attentionQuery = queryOptions({
  queryKey: ["attention"],
  queryFn: ({ signal }) => readJson<Attention>("/api/attention", signal),
});

export const useShop = () => useQuery(shopQuery);
export const useBoard = () => useQuery(boardQuery);
export const useAttention = () => useQuery(attentionQuery);

/** An instance as the acting role sees it. */
export function useInstance(process: string, id: string) {
  const { role } = useActing();
  return useQuery({
    queryKey: ["instance", process, id, role],
    queryFn: ({ signal }) =>
      readJson<InstanceView>(
        `/api/instances/${segment(process)}/${segment(id)}?role=${segment(role)}`,
        signal,
      ),
    // Another role sees the same instance: what is shown stays until its answer is there.
    placeholderData: (previous) =>
      previous?.process === process && previous.id === id ? previous : undefined,
  });
}

/** Where the chart of a process stands, as SVG with the active states marked. */
export function chartPath(process: string, language: Language, states: readonly string[]): string {
  const query = new URLSearchParams({ language, states: states.join(",") });
  return `/api/processes/${segment(process)}/chart?${query}`;
}

export const useProductKpis = (sku: string) =>
  useQuery({
    queryKey: ["kpis", sku],
    queryFn: ({ signal }) => readJson<ProductKpis>(`/api/products/${segment(sku)}/kpis`, signal),
  });

/** Which steps of the journal are asked for. */
export interface JournalFilter {
  readonly process?: string;
  readonly id?: string;
  /** `start`, `command`, `deadline`, … */
  readonly kind?: string;
  readonly limit?: number;
}

/** The journal of one instance, of a process, or of the whole shop: the latest first, a page at a time. */
export function useJournal(filter: JournalFilter) {
  return useInfiniteQuery({
    queryKey: ["journal", filter],
    queryFn: ({ pageParam, signal }) => {
      const query = new URLSearchParams();
      for (const [name, value] of Object.entries({ ...filter, before: pageParam }))
        if (value !== undefined && value !== "") query.set(name, String(value));
      return readJson<JournalPage>(`/api/journal?${query}`, signal);
    },
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}

export const useRulebook = () =>
  useQuery({
    queryKey: ["rulebook"],
    queryFn: ({ signal }) => readJson<RulebookView>("/api/rulebook", signal),
  });

export const useCheckRulebook = () =>
  useMutation({
    mutationFn: (body: RulebookRequest) => sendJson<RulebookCheck>("POST", "/api/rulebook/check", body),
  });

/** What would be decided otherwise. It takes a while: `signal` breaks it off. */
export const useCompareRulebook = () =>
  useMutation({
    mutationFn: ({ signal, ...body }: RulebookRequest & { readonly signal?: AbortSignal }) =>
      sendJson<Comparison>("POST", "/api/rulebook/compare", body, signal),
  });

/**
 * A file with an error is refused with status 422: `error.body` is then a `RulebookCheck`. Where another was saved
 * meanwhile, the status is 409, and that one is read.
 */
export const useSaveRulebook = () =>
  useMutation({
    mutationFn: (body: RulebookSave) => sendJson<RulebookView>("PUT", "/api/rulebook", body),
    onSettled: (_view, _error, { replaces: fingerprint }) => noteStale({ type: "rulebook", fingerprint }),
  });

/** Lets days pass, where the shop has a demo clock. */
export const useClock = () =>
  useMutation({
    mutationFn: (body: ClockRequest) => sendJson<{ readonly now: string }>("POST", "/api/clock", body),
    onSuccess: ({ now }) => noteStale({ type: "clock", now }),
  });
