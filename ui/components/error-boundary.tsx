import { Component, type ComponentChildren } from 'preact';

interface ErrorBoundaryProps {
  children: ComponentChildren;
  /** What to show in place of what could not be drawn. */
  fallback: (message: string, onRetry: () => void) => ComponentChildren;
}

interface Fault {
  message: string | null;
}

/** Keeps a fault in drawing from leaving an empty panel. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, Fault> {
  override state: Fault = { message: null };

  override componentDidCatch(error: unknown) {
    this.setState({ message: error instanceof Error ? error.message : String(error) });
  }

  override render() {
    const { message } = this.state;
    return message === null
      ? this.props.children
      : this.props.fallback(message, () => this.setState({ message: null }));
  }
}
