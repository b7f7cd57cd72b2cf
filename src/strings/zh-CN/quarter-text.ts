const QUARTERS = ['', '一', '二', '三', '四'];

/** 2021Q1 → 2021年第一季度 */
export const quarterText = (quarter: string): string =>
  `${quarter.slice(0, 4)}年第${QUARTERS[Number(quarter.slice(5))] ?? ''}季度`;

export const bandList = (bands: readonly { readonly label: string; readonly from: number }[]): string =>
  bands.map(({ label, from }) => `${label} ≥ ${String(from)}`).join('、');
