import { rectOf } from '../kernel/address';
import type { ChartPlan, PicturePlan } from '../workbook/sheet-plan';
import { escapeXml } from './xml';

const POINT = 12_700;

const corner = (name: string, row: number, column: number, right = 0): string =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>${right}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;

/** The part that places charts and pictures on a sheet: one relationship id each, charts first. */
export function drawingXml(
  charts: readonly ChartPlan[],
  pictures: readonly PicturePlan[],
  ids: readonly string[],
): string {
  const anchors = [
    ...charts.map((chart, i) => chartAnchor(chart, i + 2, ids[i] ?? '')),
    ...pictures.map((picture, i) =>
      pictureAnchor(picture, charts.length + i + 2, ids[charts.length + i] ?? ''),
    ),
  ];
  return `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">${anchors.join('')}</xdr:wsDr>`;
}

function chartAnchor(chart: ChartPlan, number: number, id: string): string {
  const area = rectOf(chart.area);
  return (
    '<xdr:twoCellAnchor editAs="oneCell">' +
    corner('from', area.row, area.column) +
    corner('to', area.row + area.rows, area.column + area.columns) +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${number}" name="${escapeXml(chart.name)}" descr="${escapeXml(chart.title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${id}"/></a:graphicData></a:graphic>` +
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  );
}

function pictureAnchor(picture: PicturePlan, number: number, id: string): string {
  const { row, column } = rectOf(picture.cell);
  const side = Math.round(picture.size * POINT);
  return (
    '<xdr:oneCellAnchor>' +
    corner('from', row, column, Math.round(picture.right * POINT)) +
    `<xdr:ext cx="${side}" cy="${side}"/>` +
    `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${number}" name="${escapeXml(picture.name)}" descr="${escapeXml(picture.description)}"/><xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr>` +
    `<xdr:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>` +
    `<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${side}" cy="${side}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>` +
    '<xdr:clientData/></xdr:oneCellAnchor>'
  );
}
