// Carries out the messages of the client: object paths when they are first needed, actions in order, as far as the
// first failure. What was done before it stays done (rule `batch`).
import type { Contract } from './contract';
import type { Book } from './model/book';
import { unknownMembers } from './refuse';
import {
  HostError,
  HostGap,
  isRef,
  statusOf,
  type AnyClass,
  type Arguments,
  type PathInfo,
  type Ref,
  type Scene,
  type WireRequest,
  type WireResponse,
} from './wire';

const GLOBAL = 1;
const METHOD = 3;
const PROPERTY = 4;
const INDEXER = 5;
const REFERENCE = 6;
const NULL = 7;

/** The code of an answer for something that this host lacks: not one of Excel's. */
export const GAP_CODE = 'TestHostGap';

/** Answers for one workbook. */
export class Dispatcher {
  /** What could not be answered; every test asserts that it is empty. */
  readonly gaps: string[] = [];
  /** Members that were used, as `Class.WireName`. */
  readonly used = new Set<string>();
  private readonly classes: ReadonlyMap<string, AnyClass>;
  private readonly references = new Map<string, Ref>();
  private readonly scene: Scene;
  private made = 0;

  /** Refuses to start with members that the client never sends. */
  constructor(
    book: Book,
    private readonly contract: Contract,
    settle: () => void,
    classes: readonly AnyClass[],
  ) {
    const unknown = classes.flatMap((one) => unknownMembers(one, contract));
    if (unknown.length > 0) throw new Error(`the client never sends: ${unknown.join(', ')}`);
    this.classes = new Map(classes.map((one) => [one.name, one]));
    this.scene = { book, settle, release: (reference) => void this.references.delete(reference) };
  }

  /** How many objects the client has kept and not given back. */
  get keptObjects(): number {
    return this.references.size;
  }

  /** Carries out a message; `limit` breaks it off after so many actions, as a crash in the middle would. */
  process(request: WireRequest, limit = Infinity): WireResponse {
    const response: WireResponse = { Results: [], TraceIds: [] };
    const keeping = new Set(
      request.Actions.filter((a) => a.Name === '_KeepReference').map((a) => a.ObjectPathId),
    );
    const paths = new Map<number, Ref | null>();
    const resolve = (id: number | undefined): Ref | null => {
      if (id === undefined) throw new HostError('InvalidObjectPath');
      const known = paths.get(id);
      if (known !== undefined) return known;
      const info = request.ObjectPaths[id];
      if (!info) throw new HostError('InvalidObjectPath');
      const found = this.resolvePath(info, resolve);
      paths.set(id, found);
      return found;
    };

    for (const [index, action] of request.Actions.entries()) {
      if (index >= limit) break;
      let place = '';
      try {
        if (action.ActionType === 5) {
          // The client waits for both: errors are told by the first, handlers of events are put in place by the second.
          response.TraceIds.push(action.Id);
          response.Results.push({ ActionId: action.Id, Value: null });
          continue;
        }
        const path = request.ObjectPaths[action.ObjectPathId ?? -1];
        place = path ? this.placeOf(path, request) : '';
        const target = resolve(action.ObjectPathId);
        if (action.ActionType === 3 || action.ActionType === 4) {
          place = `${target?.type ?? ''}.${this.jsName(target?.type, action.Name ?? '')}`;
        }
        const value = this.act(action, target, resolve, keeping.has(action.ObjectPathId));
        response.Results.push({ ActionId: action.Id, Value: value ?? null });
      } catch (error) {
        const { code, message } = this.translate(error, place);
        response.Error = {
          Code: code,
          Message: message,
          Location: place,
          ActionIndex: index,
          HttpStatusCode: statusOf(code),
        };
        break;
      }
    }
    return response;
  }

  private translate(error: unknown, place: string): { readonly code: string; readonly message: string } {
    if (error instanceof HostError) return error;
    if (!(error instanceof HostGap)) throw error;
    this.gaps.push(`${place}: ${error.message}`);
    return { code: GAP_CODE, message: error.message };
  }

  private act(
    action: WireRequest['Actions'][number],
    target: Ref | null,
    resolve: (id: number) => Ref | null,
    keep: boolean,
  ): unknown {
    const name = action.Name ?? '';
    if (action.ActionType === 1) return target === null ? null : this.identity(target, keep);
    // Rule `null-object`: asking it gives null, telling it something is an error.
    if (target === null) {
      if (action.ActionType === 2 || name === '_KeepReference') return null;
      throw new HostError('InvalidObjectPath');
    }
    const type = this.classOf(target);
    switch (action.ActionType) {
      case 2:
        return this.query(target, action.QueryInfo?.Select ?? [], action.QueryInfo?.Top);
      case 3: {
        const method = this.member(type, type.methods, name);
        return method(target.target, argumentsOf(action.ArgumentInfo, resolve), this.scene);
      }
      case 4: {
        const setter = this.member(type, type.sets, name);
        setter(target.target, argumentsOf(action.ArgumentInfo, resolve)[0], this.scene);
        return null;
      }
      default:
        throw new HostGap(`action type ${action.ActionType}`);
    }
  }

  private identity(target: Ref, keep: boolean): Record<string, unknown> {
    const type = this.classOf(target);
    if (type.id) return { [type.scalars?.['Id'] ? 'Id' : '_Id']: type.id(target.target) };
    if (!type.kept || !keep) return {};
    const known = [...this.references].find(([, held]) => held === target)?.[0];
    const reference = known ?? `ref${(this.made += 1)}`;
    this.references.set(reference, target);
    return { _ReferenceId: reference };
  }

  /** Answers a `load`: of a collection, its items; of an object, the properties named, with those of its parts. */
  private query(target: Ref, select: readonly string[], top?: number): unknown {
    const type = this.classOf(target);
    if (select.length === 0) throw new HostGap(`load of ${target.type} names no properties`);
    if (type.items) {
      const items = type.items(target.target, this.scene).slice(0, top);
      return {
        _Items: items.map((item) => ({ ...this.identity(item, false), ...this.properties(item, select) })),
      };
    }
    return this.properties(target, select);
  }

  private properties(target: Ref, select: readonly string[]): Record<string, unknown> {
    const type = this.classOf(target);
    const out: Record<string, unknown> = {};
    const parts = new Map<string, string[]>();
    for (const path of select) {
      const [first = '', ...rest] = path.split('/');
      const wire = this.contract[target.type]?.find((member) => member.js === first)?.wire ?? first;
      if (rest.length > 0) parts.set(wire, [...(parts.get(wire) ?? []), rest.join('/')]);
      else out[wire] = this.member(type, type.scalars, wire)(target.target, this.scene);
    }
    for (const [wire, inner] of parts) {
      out[wire] = this.query(this.member(type, type.navigation, wire)(target.target, this.scene), inner);
    }
    return out;
  }

  private resolvePath(info: PathInfo, resolve: (id: number | undefined) => Ref | null): Ref | null {
    if (info.ObjectPathType === GLOBAL) return { type: 'Workbook', target: null };
    // The client sends a stale parent with the null object: nothing to look up.
    if (info.ObjectPathType === NULL) return null;
    if (info.ObjectPathType === REFERENCE) {
      const held = this.references.get(info.Name);
      // Rule `stale`: what was given back cannot be used again.
      if (!held) throw new HostError('InvalidObjectPath');
      return held;
    }
    const parent = resolve(info.ParentObjectPathId);
    if (parent === null) return null;
    const type = this.classOf(parent);
    const args = argumentsOf(info.ArgumentInfo, resolve);
    switch (info.ObjectPathType) {
      case METHOD:
        return this.member(type, type.objects, info.Name)(parent.target, args, this.scene);
      case PROPERTY:
        return this.member(type, type.navigation, info.Name)(parent.target, this.scene);
      case INDEXER: {
        if (!type.indexer) throw new HostGap(`${type.name} by key`);
        this.used.add(`${type.name}.`);
        return type.indexer(parent.target, args[0], this.scene);
      }
      default:
        throw new HostGap(`object path type ${info.ObjectPathType} ${info.Name}`);
    }
  }

  private classOf(target: Ref): AnyClass {
    const type = this.classes.get(target.type);
    if (!type) throw new HostGap(`no class ${target.type}`);
    type.check?.(target.target, this.scene);
    return type;
  }

  private member<M>(type: AnyClass, members: Readonly<Record<string, M>> | undefined, wire: string): M {
    this.used.add(`${type.name}.${wire}`);
    const found = members && Object.hasOwn(members, wire) ? members[wire] : undefined;
    if (found === undefined) throw new HostGap(`no member ${type.name}.${wire}`);
    return found;
  }

  private jsName(type: string | undefined, wire: string): string {
    return this.contract[type ?? '']?.find((member) => member.wire === wire)?.js ?? wire;
  }

  /** `WorksheetCollection.getItem`: the class and the member as JavaScript knows them. */
  private placeOf(path: PathInfo, request: WireRequest): string {
    const owner = this.typeOf(request.ObjectPaths[path.ParentObjectPathId ?? -1], request);
    if (path.ObjectPathType === INDEXER) return `${owner}.getItem`;
    return `${owner}.${this.jsName(owner, path.Name)}`;
  }

  private typeOf(path: PathInfo | undefined, request: WireRequest): string {
    if (!path) return '';
    if (path.ObjectPathType === GLOBAL) return 'Workbook';
    if (path.ObjectPathType === REFERENCE) return this.references.get(path.Name)?.type ?? '';
    const owner = this.typeOf(request.ObjectPaths[path.ParentObjectPathId ?? -1], request);
    const wire = path.ObjectPathType === INDEXER ? '' : path.Name;
    return this.contract[owner]?.find((member) => member.wire === wire && member.type)?.type ?? '';
  }
}

/** Arguments with objects in place of the ids of their paths, also inside of options. */
function argumentsOf(info: Arguments | undefined, resolve: (id: number) => Ref | null): readonly unknown[] {
  const referenced = info?.ReferencedObjectPathIds ?? [];
  return (info?.Arguments ?? []).map((argument, at) => {
    const id = referenced[at];
    if (typeof id === 'number' && id !== 0) return resolve(id);
    return Array.isArray(argument) ? argument : inner(argument, resolve);
  });
}

function inner(value: unknown, resolve: (id: number) => Ref | null): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || isRef(value)) return value;
  if ('_ObjectPathId' in value && typeof value._ObjectPathId === 'number')
    return resolve(value._ObjectPathId);
  return Object.fromEntries(
    Object.entries(value).map(([key, part]: [string, unknown]) => [key, inner(part, resolve)]),
  );
}
