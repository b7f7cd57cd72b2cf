import { chartAxes } from './chart-axes';
import { chartAxis } from './chart-axis';
import { chartCollection } from './chart-collection';
import { chartFill } from './chart-fill';
import { chartLegend } from './chart-legend';
import { chartLineFormat } from './chart-line-format';
import { chartSeriesCollection } from './chart-series-collection';
import { chartSeriesFormat } from './chart-series-format';
import { chartSeries } from './chart-series';
import { chartTitle } from './chart-title';
import { chart } from './chart';
import { commentCollection } from './comment-collection';
import { comment } from './comment';
import { conditionalDataBarPositiveFormat } from './conditional-data-bar-positive-format';
import { conditionalFormatCollection } from './conditional-format-collection';
import { conditionalFormatRule } from './conditional-format-rule';
import { conditionalFormat } from './conditional-format';
import { conditionalRangeFill } from './conditional-range-fill';
import { conditionalRangeFont } from './conditional-range-font';
import { conditionalRangeFormat } from './conditional-range-format';
import { customConditionalFormat } from './custom-conditional-format';
import { dataBarConditionalFormat } from './data-bar-conditional-format';
import { dataValidation } from './data-validation';
import { formatProtection } from './format-protection';
import { functionResult } from './function-result';
import { functions } from './functions';
import { namedItemCollection } from './named-item-collection';
import { namedItem } from './named-item';
import { pageLayout } from './page-layout';
import { rangeAreas } from './range-areas';
import { rangeBorderCollection } from './range-border-collection';
import { rangeBorder } from './range-border';
import { rangeFill } from './range-fill';
import { rangeFont } from './range-font';
import { rangeFormat } from './range-format';
import { range } from './range';
import { settingCollection } from './setting-collection';
import { setting } from './setting';
import { tableCollection } from './table-collection';
import { table } from './table';
import { workbookProtection } from './workbook-protection';
import { workbook } from './workbook';
import { worksheetCollection } from './worksheet-collection';
import { worksheetFreezePanes } from './worksheet-freeze-panes';
import { worksheetProtection } from './worksheet-protection';
import { worksheet } from './worksheet';
import type { AnyClass } from '../wire';

/** Every class of the wire that this host knows: one file each. */
export const CLASSES: readonly AnyClass[] = [
  chartAxes,
  chartAxis,
  chartCollection,
  chartFill,
  chartLegend,
  chartLineFormat,
  chartSeriesCollection,
  chartSeriesFormat,
  chartSeries,
  chartTitle,
  chart,
  commentCollection,
  comment,
  conditionalDataBarPositiveFormat,
  conditionalFormatCollection,
  conditionalFormatRule,
  conditionalFormat,
  conditionalRangeFill,
  conditionalRangeFont,
  conditionalRangeFormat,
  customConditionalFormat,
  dataBarConditionalFormat,
  dataValidation,
  formatProtection,
  functionResult,
  functions,
  namedItemCollection,
  namedItem,
  pageLayout,
  rangeAreas,
  rangeBorderCollection,
  rangeBorder,
  rangeFill,
  rangeFont,
  rangeFormat,
  range,
  settingCollection,
  setting,
  tableCollection,
  table,
  workbookProtection,
  workbook,
  worksheetCollection,
  worksheetFreezePanes,
  worksheetProtection,
  worksheet,
];
