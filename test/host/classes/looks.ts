// Shared by the classes of a range's format: a property is a layer over its cells.
import { wireClass, type AnyClass } from '../wire';
import { mustBeUnprotected, type Cells, type Look } from './targets';

export function lay(cells: Cells, path: string, value: unknown): void {
  mustBeUnprotected(cells.sheet);
  cells.sheet.layers.push({ path, areas: cells.areas, value });
}

/** A class whose properties are looks: `Font` with `Bold`, `Color`, … */
export function lookClass(name: string, properties: readonly string[]): AnyClass {
  return wireClass<Look>({
    name,
    scalars: Object.fromEntries(
      properties.map((key) => [
        key,
        ({ cells, path }: Look) => {
          const [area] = cells.areas;
          return (area && cells.sheet.lookAt(`${path}.${key}`, area.row, area.column)) ?? null;
        },
      ]),
    ),
    sets: Object.fromEntries(
      properties.map((key) => [
        key,
        ({ cells, path }: Look, value: unknown) => lay(cells, `${path}.${key}`, value),
      ]),
    ),
  });
}
