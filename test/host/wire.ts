import type { Book } from './model/book';

/** An answer that Excel would give too: a code, a sentence, and where (filled in by the dispatcher). */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message = MESSAGES[code] ?? code,
  ) {
    super(message);
  }
}

const MESSAGES: Readonly<Record<string, string>> = {
  ItemNotFound: "The requested resource doesn't exist.",
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  AccessDenied: 'You cannot perform the requested operation.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  ItemAlreadyExists: 'The resource being created already exists.',
  InvalidObjectPath: 'The object path is not working for what you are trying to do.',
};

/** Something that our code asked for and this host does not have: never one of Excel's own codes. */
export class HostGap extends Error {}

/** HTTP status that goes with a code, as far as one is known; the client only passes it on. */
export const statusOf = (code: string): number =>
  ({ ItemNotFound: 404, AccessDenied: 403, ItemAlreadyExists: 409, GeneralException: 500 })[code] ?? 400;

/** An object of the wire: its class and what it stands for in the model. */
export interface Ref {
  readonly type: string;
  readonly target: unknown;
}

export const ref = (type: string, target: unknown): Ref => ({ type, target });

export const isRef = (value: unknown): value is Ref =>
  typeof value === 'object' && value !== null && 'type' in value && 'target' in value;

/** What members get to see of the host. */
export interface Scene {
  readonly book: Book;
  /** Computes formulas when something has changed: asked before a value is given. */
  readonly settle: () => void;
  /** Frees what `_KeepReference` kept. */
  readonly release: (reference: string) => void;
}

type Getter<T> = (target: T, scene: Scene) => unknown;
type Setter<T> = (target: T, value: unknown, scene: Scene) => void;

/** One class of the wire: members by wire name. */
export interface WireClass<T> {
  readonly name: string;
  /** Its `Id` on the wire; such objects are found again by it. */
  readonly id?: (target: T) => string;
  /** The object can be kept by `_KeepReference`. */
  readonly kept?: boolean;
  readonly scalars?: Readonly<Record<string, Getter<T>>>;
  readonly sets?: Readonly<Record<string, Setter<T>>>;
  readonly navigation?: Readonly<Record<string, (target: T, scene: Scene) => Ref>>;
  /** Objects that a method gives; null is the null object of an `…OrNullObject`. */
  readonly objects?: Readonly<
    Record<string, (target: T, args: readonly unknown[], scene: Scene) => Ref | null>
  >;
  /** Methods that give a value or nothing. */
  readonly methods?: Readonly<Record<string, (target: T, args: readonly unknown[], scene: Scene) => unknown>>;
  readonly indexer?: (target: T, key: unknown, scene: Scene) => Ref;
  readonly items?: (target: T, scene: Scene) => readonly Ref[];
  /** Asked before any use: throws when the thing is gone. */
  readonly check?: (target: T, scene: Scene) => void;
}

/** A class with its target's type put aside: the wire carries no types, the dispatcher pairs class and target. */
export type AnyClass = WireClass<unknown>;

export const wireClass = <T>(definition: WireClass<T>): AnyClass => definition as unknown as AnyClass;

/** A class that only keeps what it is told. */
export function bag(name: string, properties: readonly string[]): AnyClass {
  return wireClass<Record<string, unknown>>({
    name,
    scalars: Object.fromEntries(properties.map((key) => [key, (target) => target[key] ?? null])),
    sets: Object.fromEntries(
      properties.map((key) => [
        key,
        (target, value) => {
          target[key] = value;
        },
      ]),
    ),
  });
}

/** Arguments of a path or an action. */
export interface Arguments {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

/** How the client gets to an object. */
export interface PathInfo {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}

/** A message of the client, after JSON. */
export interface WireRequest {
  readonly Actions: readonly {
    readonly Id: number;
    readonly ActionType: number;
    readonly Name?: string;
    readonly ObjectPathId?: number;
    readonly ArgumentInfo?: Arguments;
    readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Top?: number };
  }[];
  readonly ObjectPaths: Readonly<Record<string, PathInfo>>;
}

/** The answer, before JSON. */
export interface WireResponse {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: number[];
  Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly Location: string;
    readonly ActionIndex: number;
    readonly HttpStatusCode: number;
  };
}
