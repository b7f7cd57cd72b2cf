import { wireClass } from '../wire';

export const functionResult = wireClass<{ readonly Value: unknown; readonly Error: string | null }>({
  name: 'FunctionResult',
  scalars: { Value: (target) => target.Value, Error: (target) => target.Error },
});
