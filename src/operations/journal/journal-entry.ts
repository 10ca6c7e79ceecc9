import type { Actor, Deadline, ProcessEvent } from "../../processes/index.js";
import type { Decision } from "../../rules/decision/decision.js";
import type { InstanceKey } from "../store.js";

/** What brought a step about. Once it was erased, only its types are left. */
export type StepCause =
  | {
      readonly type: "start";
      /** What it was started with. */
      readonly input?: object;
      /** What the machine was given: the input with the windows that the rules set at that time. */
      readonly machineInput?: unknown;
    }
  | {
      readonly type: "adopt";
      /** The state that it was adopted in, as a dotted path. */
      readonly state: string;
      /** Why, in words. */
      readonly reason?: string;
      /** What the process would have been started with. */
      readonly input?: object;
      /** What the machine was given: the input with the windows that the rules set at that time. */
      readonly machineInput?: unknown;
      /** What was laid over what the machine remembers at its start. */
      readonly context?: object;
    }
  | {
      readonly type: "command";
      /** As it was sent, without what the host adds. */
      readonly command: {
        /** Its name, `noun.verb`. */
        readonly type: string;
      };
    }
  | {
      readonly type: "deadline";
      /** Name of the delay in the chart. */
      readonly delay: string;
      /** Id of the deadline that passed; absent once it was erased. */
      readonly deadline?: string;
    }
  /** Another definition took over. */
  | {
      readonly type: "migrate";
      /** The fingerprint of the definition before. */
      readonly before: string;
      /** What the instance remembers from here on, and what it waits for. */
      readonly context?: object;
      /** What it waits for from here on. */
      readonly deadlines?: readonly Deadline[];
    }
  /** Personal data was taken out of the instance and the payloads before this entry. */
  | {
      readonly type: "erase";
      /** Why, in words. */
      readonly reason: string;
      /** What the instance remembers from here on. */
      readonly context?: object;
    };

/** What binds an entry to the one before, so that a change in either is found. */
export interface JournalSeal {
  /** The hash of the entry before; empty for the first. */
  readonly previous: string;
  /** SHA-256 of the payload: salt, cause, decision and events. It outlives the payload. */
  readonly payload: string;
  /** SHA-256 of everything else in the entry, `previous` and `payload` among it. */
  readonly hash: string;
  /** Keeps anybody from guessing an erased payload from its hash; erased with it. */
  readonly salt?: string;
}

/** One step of one instance, for ever. */
export interface JournalEntry extends InstanceKey {
  /** The instance's revision after the step. */
  readonly revision: number;
  /** The instant of the step, ISO 8601 in UTC. */
  readonly at: string;
  /** Who sent it; absent where a deadline passed. */
  readonly by?: Actor;
  /** What brought the step about. */
  readonly cause: StepCause;
  /** The states before; empty at the start. */
  readonly from: readonly string[];
  /** The states after, as dotted paths. */
  readonly to: readonly string[];
  /** What the rule answered that the command consulted; absent where it consulted none, and once erased. */
  readonly decision?: Decision;
  /** What the machine told in the step, in order; only their types once it was erased. */
  readonly events: readonly ProcessEvent[];
  /** Fingerprint of the process definition. */
  readonly definition: string;
  /** Fingerprint of the rulebook that the host had. */
  readonly rulebook: string;
  /** The entry whose event handed over, where one did. */
  readonly handedOverFrom?: {
    /** Id of that entry's process. */
    readonly process: string;
    /** Id of that entry's instance. */
    readonly id: string;
    /** Revision of that instance after the step. */
    readonly revision: number;
  };
  /** Absent where the store keeps no journal. */
  readonly seal?: JournalSeal;
  /** When the payload was erased. */
  readonly erasedAt?: string;
}
