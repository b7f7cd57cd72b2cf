/** What the host says of itself; every part may be missing, so that the caller falls back to the browser's own. */

/** Office.context when there is one: outside Office it is undefined or an empty object. */
const officeContext = (): Partial<Office.Context> | undefined =>
  typeof Office === 'undefined' ? undefined : Office.context;

/** The language of Excel's own buttons and menus (`zh-CN`), or null outside Office. */
export const hostLanguage = (): string | null => officeContext()?.displayLanguage ?? null;

/** Excel's own colours: `dark` or `light`; null where it does not say (Excel on the web, OfficeDev/office-js#6134). */
export function hostTheme(): 'dark' | 'light' | null {
  const background = officeContext()?.officeTheme?.bodyBackgroundColor;
  const match =
    background === undefined ? null : /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(background);
  if (!match) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16));
  // Perceived brightness with the weights of ITU-R BT.601; half of 255 parts light from dark.
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light';
}

/** Program, platform and version for "copy details"; null outside Office. */
export function hostVersion(): string | null {
  const diagnostics = officeContext()?.diagnostics;
  return diagnostics ? `${diagnostics.host} ${diagnostics.platform} ${diagnostics.version}` : null;
}

/** Whether this Excel has a requirement set above our floor; outside Office, no. */
export function supports(version: string): boolean {
  return officeContext()?.requirements?.isSetSupported('ExcelApi', version) ?? false;
}
