import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, test } from 'vitest';
import { MultiCombobox, type Choice, type ChoiceSource } from './combobox';

const alpha: Choice = { id: '1', label: 'Alpha' };
const bravo: Choice = { id: '2', label: 'Bravo' };
const source: ChoiceSource = { name: 'letters', search: () => Promise.resolve([alpha, bravo]) };

function TagsField() {
  const [value, setValue] = useState<Choice[]>([alpha, bravo]);
  return <MultiCombobox label="Tags" source={source} value={value} onValueChange={setValue} />;
}

test('Escape keeps the choices, however often it is pressed', async () => {
  const user = userEvent.setup();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <TagsField />
    </QueryClientProvider>,
  );
  await user.click(screen.getByRole('combobox', { name: 'Tags' }));
  await user.keyboard('{Escape}{Escape}{Escape}');
  expect(screen.getByLabelText('Alpha')).toBeInTheDocument();
  expect(screen.getByLabelText('Bravo')).toBeInTheDocument();
});
