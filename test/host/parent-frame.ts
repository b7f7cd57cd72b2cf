// The page around the add-in, as Excel on the web is one: an iframe with the add-in, and the other end of its messages.
// Runs in the browser; everything that it says about the protocol was read in office.js.

/** What the page needs to know; handed over as JSON. */
export interface FrameSettings {
  /** Path of the add-in's page on the same host. */
  readonly addin: string;
  /** Language of Excel's interface, and of its data. */
  readonly language: string;
  /** Requirement sets that this Excel has: name → version. */
  readonly sets: Readonly<Record<string, number>>;
  /** What `Office.context.document.settings` finds at the start: key → JSON. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** Answers one request of the client; given by the test. */
type Answer = (text: string) => Promise<{ readonly body: string } | { readonly code: string }>;

interface Call {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

/** Turned into text and run in the page: it may use nothing from outside of itself. */
export function parentFrame(settings: FrameSettings): void {
  const answer = (globalThis as unknown as { answerAddin: Answer }).answerAddin;
  const saved = (globalThis as unknown as { settingsSaved: (settings: unknown) => Promise<void> })
    .settingsSaved;
  const gap = (globalThis as unknown as { reportGap: (what: string) => void }).reportGap;
  const frame = document.createElement('iframe');
  frame.name = JSON.stringify({
    baseFrameName: 'addin',
    hostInfo: `Excel$Web$16.00$${settings.language}$$$disableLogging$0`,
    xdmInfo: `conversation|control|${location.origin}/`,
    serializerVersion: '1',
    flights: '[]',
  });
  frame.src = settings.addin;
  frame.style.cssText = 'width:350px;height:720px;border:0';

  // Codes that travel as numbers of the transport; all others come in the body, as Excel sends them.
  const numbers: Readonly<Record<string, number>> = {
    InvalidOperationInCellEditMode: 5004,
    InvalidOrTimedOutSession: 5012,
    ActivityLimitReached: 5102,
    RequestPayloadSizeLimitExceeded: 5103,
    ResponsePayloadSizeLimitExceeded: 5104,
    ConnectionFailure: 5012,
  };

  let kept: readonly (readonly [string, string])[] = Object.entries(settings.settings ?? {});
  /** Events that the client asked for, by name. */
  const listeners = new Map<string, Call>();
  const send = (call: Call, type: 0 | 1, data: unknown): void => {
    const message = {
      _messageType: 1,
      _actionName: call._actionName,
      _conversationId: call._conversationId,
      _correlationId: call._correlationId,
      _errorCode: 0,
      _responseType: type,
      _data: data,
    };
    frame.contentWindow?.postMessage(JSON.stringify(message), location.origin);
  };
  /** Tells the client of something that happened; false when it did not ask for it. */
  const tell = (event: string, data: unknown): boolean => {
    const call = listeners.get(event);
    if (call) send(call, 1, data);
    return call !== undefined;
  };
  Object.assign(globalThis, { tellAddin: tell });

  const appContext = (): object => ({
    _id: 'control',
    _appName: 16,
    _appVersion: '16.00',
    _appUILocale: settings.language,
    _dataLocale: settings.language,
    _docUrl: 'https://workbook.invalid/book.xlsx',
    _clientMode: 1,
    _settings: Object.entries(settings.settings ?? {}),
    _reason: 0,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: 'correlation',
    _appInstanceId: 'instance',
    _hostFullVersion: '16.0.0.0-test-host',
    _requirementMatrix: JSON.stringify(settings.sets),
    _touchEnabled: false,
    _commerceAllowed: false,
  });

  const execute = async (data: unknown): Promise<object> => {
    const call = data as {
      readonly DdaMethod: { readonly DispatchId: number };
      readonly ArrayData: readonly unknown[];
      readonly DdaSettingsMethod?: { readonly Properties: readonly (readonly [string, string])[] };
    };
    if (call.DdaMethod.DispatchId === 76 && call.DdaSettingsMethod) {
      kept = call.DdaSettingsMethod.Properties;
      await saved(kept);
      return { Version: 1, Error: 0 };
    }
    if (call.DdaMethod.DispatchId === 75) {
      const Settings = kept.map(([Name, Value]) => ({ Name, Value }));
      return { Version: 1, Error: 0, Properties: { Settings } };
    }
    // A function of the ribbon says that it is done.
    if (call.DdaMethod.DispatchId === 94) {
      await saved({ completed: call.ArrayData });
      return { Version: 1, Error: 0 };
    }
    if (call.DdaMethod.DispatchId !== 93) {
      gap(`executeMethod ${JSON.stringify(call.DdaMethod)}`);
      return { Version: 1, Error: 5001 };
    }
    const text = String(call.ArrayData[4]);
    // The client's own word that the add-in listens to ribbon commands: nothing for the workbook.
    if (call.ArrayData[0] === 'WacPartition') {
      const { Actions } = JSON.parse(text) as { readonly Actions: readonly { readonly Id: number }[] };
      const results = Actions.map(({ Id }) => ({ ActionId: Id, Value: null }));
      return { Version: 1, Error: 0, Data: [200, [], JSON.stringify({ Results: results, TraceIds: [] })] };
    }
    const reply = await answer(text);
    if ('body' in reply) return { Version: 1, Error: 0, Data: [200, [], reply.body] };
    const number = numbers[reply.code];
    if (number !== undefined) return { Version: 1, Error: number };
    const error = {
      Code: reply.code,
      Message: reply.code,
      Location: '',
      ActionIndex: -1,
      HttpStatusCode: 500,
    };
    return {
      Version: 1,
      Error: 0,
      Data: [200, [], JSON.stringify({ Results: [], TraceIds: [], Error: error })],
    };
  };

  const handle = async (call: Call): Promise<unknown> => {
    if (call._actionType === 1) listeners.set(call._actionName, call);
    if (call._actionType === 2) listeners.delete(call._actionName);
    if (call._actionType !== 0) return { Version: 1, Error: 0 };
    switch (call._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return appContext();
      case 'ContextActivationManager_notifyHost':
        return {};
      case 'executeMethod':
        return execute(call._data);
      default:
        gap(call._actionName);
        return {};
    }
  };

  addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source !== frame.contentWindow || typeof event.data !== 'string') return;
    const call = JSON.parse(event.data) as Call;
    if (call._messageType !== 0) return;
    void handle(call).then((data) => send(call, 0, data));
  });
  document.body.append(frame);
}
