import { engineMethods } from './methods';
import type { FromEngine, ToEngine } from './protocol';
import { serve } from './serve';

serve(
  {
    postMessage: (message: FromEngine) => self.postMessage(message),
    listen: (listener) =>
      self.addEventListener('message', ({ data }: MessageEvent<ToEngine>) => listener(data)),
  },
  engineMethods(),
);
