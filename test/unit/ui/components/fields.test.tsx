// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { PrimaryButton } from '../../../../ui/components/primary-button.tsx';
import { PromptField } from '../../../../ui/components/prompt-field.tsx';
import { TextLink } from '../../../../ui/components/text-link.tsx';
import { TokenField } from '../../../../ui/components/token-field.tsx';

afterEach(cleanup);

/** Counts calls, so that a test can say how many there were. */
function counter() {
  const seen: unknown[] = [];
  return { seen, call: (...args: unknown[]) => void seen.push(...args) };
}

describe('the prompt', () => {
  function draw(over = false) {
    const submit = counter();
    const input = counter();
    render(
      <PromptField
        value="A heron"
        count="7 / 1,000"
        over={over}
        placeholder="Describe what to draw"
        focusWanted={false}
        onFocused={() => undefined}
        onInput={input.call}
        onSubmit={() => submit.call('submit')}
      />,
    );
    return { submit, input, field: screen.getByRole('textbox', { name: 'Prompt' }) };
  }

  test.each([{ ctrlKey: true }, { metaKey: true }])('Enter with %o is the primary button', (modifier) => {
    const { field, submit } = draw();
    expect(fireEvent.keyDown(field, { key: 'Enter', ...modifier })).toBe(false);
    expect(submit.seen).toEqual(['submit']);
  });

  test('Enter alone is a new line', () => {
    const { field, submit } = draw();
    expect(fireEvent.keyDown(field, { key: 'Enter' })).toBe(true);
    expect(submit.seen).toEqual([]);
  });

  test('what is typed is handed on', () => {
    const { field, input } = draw();
    fireEvent.input(field, { target: { value: 'A heron 🪶' } });
    expect(input.seen).toEqual(['A heron 🪶']);
  });

  test('too long a prompt is marked in the field and in its count', () => {
    const { field } = draw(true);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('7 / 1,000').className).toContain('danger');
  });
});

describe('the token', () => {
  function draw(error: string | null) {
    const submit = counter();
    const field = (problem: string | null) => (
      <TokenField value="" error={problem} focusOnOpen onInput={() => {}} onSubmit={() => submit.call('submit')} />
    );
    const { rerender } = render(field(error));
    return { submit, rerender: (problem: string) => rerender(field(problem)) };
  }

  test('is a text box that shows dots, asks browsers for nothing and has the focus', () => {
    draw(null);
    const field = screen.getByRole('textbox', { name: 'API token' });
    expect(field.getAttribute('type')).toBe('text');
    expect(field.className).toContain('secret');
    expect(field.getAttribute('autocomplete')).toBe('off');
    expect(document.activeElement).toBe(field);
  });

  test('Enter connects', async () => {
    const { submit } = draw(null);
    await userEvent.keyboard('{Enter}');
    expect(submit.seen).toEqual(['submit']);
  });

  test('a wrong token is said at once, belongs to the field and brings the focus back', () => {
    const { rerender } = draw(null);
    const field = screen.getByRole('textbox');
    field.blur();
    rerender('Recraft doesn’t know this token.');
    expect(screen.getByRole('alert').textContent).toBe('Recraft doesn’t know this token.');
    expect(field.getAttribute('aria-describedby')).toBe(screen.getByRole('alert').id);
    expect(document.activeElement).toBe(field);
  });
});

describe('the primary button', () => {
  test('shows its price and says it in words', () => {
    render(
      <PrimaryButton
        label="Generate · 160 units"
        aside="$0.16"
        name="Generate, 160 units, 16 cents"
        onClick={() => {}}
      />,
    );
    const button = screen.getByRole('button', { name: 'Generate, 160 units, 16 cents' });
    expect(button.textContent).toContain('Generate · 160 units');
    expect(button.textContent).toContain('$0.16');
  });

  test('off, it can be reached and says why, but does nothing', async () => {
    const run = counter();
    render(
      <>
        <span id="why">Write a prompt first</span>
        <PrimaryButton label="Generate" off describedBy="why" onClick={() => run.call('run')} />
      </>,
    );
    await userEvent.tab();
    const button = screen.getByRole('button', { name: 'Generate', description: 'Write a prompt first' });
    expect(document.activeElement).toBe(button);
    expect(button.getAttribute('aria-disabled')).toBe('true');
    await userEvent.click(button);
    expect(run.seen).toEqual([]);
  });
});

describe('a link', () => {
  test('never leads the frame away; its address is handed on', () => {
    const open = counter();
    render(<TextLink href="https://app.recraft.ai/profile/api" label="Get a token" onOpen={open.call} />);
    expect(fireEvent.click(screen.getByRole('link', { name: 'Get a token' }))).toBe(false);
    expect(open.seen).toEqual(['https://app.recraft.ai/profile/api']);
  });
});
