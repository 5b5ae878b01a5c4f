import { Combobox as Base } from '@base-ui/react/combobox';
import { useQuery } from '@tanstack/react-query';
import { Check, ChevronDown, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useDebounced } from '@/lib/hooks/use-debounced';
import { useMessages } from '@/lib/i18n/catalogue';
import { Field, type FieldText } from './field';
import styles from './combobox.module.css';
import filter from './filter-button.module.css';
import { useFilterText } from './filter-button';
import { uiMessages } from './messages';
import popup from './popup.module.css';

/** An option: the id is sent, the label and the detail are shown. */
export interface Choice {
  id: string;
  label: string;
  detail?: string | undefined;
  disabled?: boolean | undefined;
}

/** Searches choices, usually on the server. `name` is the key of the cache. */
export interface ChoiceSource {
  name: string;
  search: (text: string, signal: AbortSignal) => Promise<Choice[]>;
}

function useChoices(source: ChoiceSource, text: string, open: boolean) {
  const debounced = useDebounced(text.trim(), 200);
  return useQuery({
    queryKey: ['choices', source.name, debounced],
    queryFn: ({ signal }) => source.search(debounced, signal),
    enabled: open,
    staleTime: 30_000,
    placeholderData: (previous) => previous,
  });
}

/** Escape closes the list. Keeps a second Escape from clearing all choices; returns whether it was one. */
function preventClearOnEscape(details: Base.Root.ChangeEventDetails): boolean {
  if (details.reason !== 'escape-key') return false;
  details.cancel();
  details.allowPropagation();
  return true;
}

interface CommonProps extends FieldText {
  source: ChoiceSource;
  placeholder?: string;
  disabled?: boolean;
}

interface ComboboxProps extends CommonProps {
  value: Choice | null;
  onValueChange: (value: Choice | null) => void;
}

/** Chooses one of many options, with a search. */
export function Combobox({ source, value, onValueChange, placeholder, disabled, ...text }: ComboboxProps) {
  const [input, setInput] = useState(value?.label ?? '');
  const [open, setOpen] = useState(false);
  const choices = useChoices(source, input === value?.label ? '' : input, open);
  const t = useMessages(uiMessages);
  return (
    <Field {...text}>
      {(ids) => (
        <Base.Root<Choice>
          items={choices.data ?? []}
          filter={null}
          value={value}
          onValueChange={(next) => onValueChange(next)}
          onInputValueChange={(next) => setInput(next)}
          onOpenChange={setOpen}
          itemToStringLabel={(choice) => choice.label}
          isItemEqualToValue={(a, b) => a.id === b.id}
          disabled={disabled}
        >
          <Base.InputGroup className={styles.group}>
            <Base.Input {...ids} placeholder={placeholder} className={styles.input} />
            {value ? (
              <Base.Clear className={styles.button} aria-label={t.clear}>
                <X />
              </Base.Clear>
            ) : null}
            <Base.Trigger className={styles.button} aria-label={t.open}>
              <ChevronDown />
            </Base.Trigger>
          </Base.InputGroup>
          <ChoiceList pending={choices.isFetching} failed={choices.isError} />
        </Base.Root>
      )}
    </Field>
  );
}

interface MultiComboboxProps extends CommonProps {
  value: readonly Choice[];
  onValueChange: (value: Choice[]) => void;
}

/** Chooses several of many options, with a search. Choices are shown as chips. */
export function MultiCombobox({
  source,
  value,
  onValueChange,
  placeholder,
  disabled,
  ...text
}: MultiComboboxProps) {
  const [input, setInput] = useState('');
  const [open, setOpen] = useState(false);
  const choices = useChoices(source, input, open);
  const t = useMessages(uiMessages);
  return (
    <Field {...text}>
      {(ids) => (
        <Base.Root<Choice, true>
          multiple
          items={choices.data ?? []}
          filter={null}
          value={value}
          onValueChange={(next, details) => {
            if (!preventClearOnEscape(details)) onValueChange(next);
          }}
          inputValue={input}
          onInputValueChange={setInput}
          onOpenChange={setOpen}
          itemToStringLabel={(choice) => choice.label}
          isItemEqualToValue={(a, b) => a.id === b.id}
          disabled={disabled}
        >
          <Base.InputGroup className={styles.group}>
            <Base.Chips className={styles.chips}>
              {value.map((choice) => (
                <Base.Chip key={choice.id} className={styles.chip} aria-label={choice.label}>
                  {choice.label}
                  <Base.ChipRemove className={styles.chipRemove} aria-label={t.remove(choice.label)}>
                    <X />
                  </Base.ChipRemove>
                </Base.Chip>
              ))}
              <Base.Input
                {...ids}
                placeholder={value.length === 0 ? placeholder : ''}
                className={styles.input}
              />
            </Base.Chips>
            <Base.Trigger className={styles.button} aria-label={t.open}>
              <ChevronDown />
            </Base.Trigger>
          </Base.InputGroup>
          <ChoiceList pending={choices.isFetching} failed={choices.isError} />
        </Base.Root>
      )}
    </Field>
  );
}

function ChoiceList({ pending, failed }: { pending: boolean; failed: boolean }) {
  return (
    <Base.Portal>
      <Base.Positioner className={popup.positioner} sideOffset={4}>
        <Base.Popup className={popup.popup} aria-busy={pending || undefined}>
          <ChoiceItems pending={pending} failed={failed} />
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}

function ChoiceItems({ pending, failed }: { pending: boolean; failed: boolean }): ReactNode {
  const t = useMessages(uiMessages);
  return (
    <>
      <Base.Status className={popup.message}>
        {failed ? t.searchFailed : pending ? t.searching : null}
      </Base.Status>
      <Base.Empty className={popup.message}>{failed || pending ? null : t.nothingFound}</Base.Empty>
      <Base.List>
        {(choice: Choice) => (
          <Base.Item key={choice.id} value={choice} disabled={choice.disabled} className={popup.item}>
            <span className={popup.check}>
              <Base.ItemIndicator>
                <Check />
              </Base.ItemIndicator>
            </span>
            <span className={popup.grow}>
              {choice.label}
              {choice.detail ? <span className={popup.detail}>{choice.detail}</span> : null}
            </span>
          </Base.Item>
        )}
      </Base.List>
    </>
  );
}

export interface FilterComboboxProps {
  label: string;
  source: ChoiceSource;
  value: readonly Choice[];
  onValueChange: (value: Choice[]) => void;
  disabled?: boolean;
  defaultOpen?: boolean;
}

/** A filter with a searchable list of several choices. The button reads “Label: values”. */
export function FilterCombobox({
  label,
  source,
  value,
  onValueChange,
  disabled,
  defaultOpen = false,
}: FilterComboboxProps) {
  const [input, setInput] = useState('');
  const [open, setOpen] = useState(defaultOpen);
  const choices = useChoices(source, input, open);
  const t = useMessages(uiMessages);
  const text = useFilterText(
    label,
    value.map((choice) => choice.label),
  );
  return (
    <Base.Root<Choice, true>
      multiple
      items={choices.data ?? []}
      filter={null}
      value={value}
      onValueChange={onValueChange}
      inputValue={input}
      onInputValueChange={setInput}
      open={open}
      onOpenChange={setOpen}
      itemToStringLabel={(choice) => choice.label}
      isItemEqualToValue={(a, b) => a.id === b.id}
      disabled={disabled}
    >
      <Base.Trigger className={filter.filter} data-active={value.length > 0 || undefined} aria-label={text}>
        <span>{text}</span>
        <ChevronDown />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner className={popup.positioner} sideOffset={4} align="start">
          <Base.Popup className={popup.popup} aria-label={label} aria-busy={choices.isFetching || undefined}>
            <Base.Input className={styles.search} placeholder={t.search} aria-label={label} />
            <ChoiceItems pending={choices.isLoading} failed={choices.isError} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
