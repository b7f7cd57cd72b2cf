import type { FormReport, TallyReport } from '../jobs/reports';

/** The last count with one form's newest result in it; null stays null, since nothing was handed in. */
export const withForm = (report: TallyReport | null, form: FormReport): TallyReport | null =>
  report && {
    ...report,
    forms: report.forms.map((earlier) => (earlier.form === form.form ? form : earlier)),
  };
