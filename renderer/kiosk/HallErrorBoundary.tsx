import { Component, type ReactNode } from 'react';
import { codeOfThrown, noteFault } from '#faults';
import { host } from '#host';

type Props = {
  /** The rung of the ladder that a fall here is mended on. */
  readonly rung: 'chart' | 'page';
  readonly fallback: ReactNode;
  /** Something else is shown from now on: what fell may be tried again. */
  readonly onFall?: () => void;
  readonly children: ReactNode;
};

/** Catches what an exhibit or a screen of the hall throws; React still knows no other way than a class. */
export class HallErrorBoundary extends Component<Props, { readonly fallen: boolean }> {
  override readonly state = { fallen: false };

  static getDerivedStateFromError() {
    return { fallen: true };
  }

  override componentDidCatch(error: unknown) {
    const code = codeOfThrown(error);
    noteFault(code);
    void host.kioskFault({ rung: this.props.rung, code: /^[A-Za-z]{1,60}$/.test(code) ? code : 'unknown' });
    this.props.onFall?.();
  }

  override render() {
    return this.state.fallen ? this.props.fallback : this.props.children;
  }
}
