import { useFocusFinders } from '@fluentui/react-components';

/**
 * Keeps Fluent's account of focus as long as the page lives. Otherwise it goes with the last part that uses it; and where
 * that is a dialog, the page behind stays hidden from screen readers for good.
 */
export default function KeepFocus(): null {
  useFocusFinders();
  return null;
}
