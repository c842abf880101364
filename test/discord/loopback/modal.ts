/** Filling in a modal. */
import { ComponentType } from 'discord-api-types/v10';
import type { Component, ModalBody } from './bodies.js';

type Fields = Readonly<Record<string, string | readonly string[]>>;

/**
 * The components of a modal as they are submitted.
 *
 * @param fields by custom_id or label
 * @throws Error if a field does not exist, is missing or is longer or shorter than it may be
 */
export function modalFields(modal: ModalBody, fields: Fields): object[] {
  const used = new Set<string>();
  let next = 0;
  const id = ({ id: given }: Component): number => {
    next += 1;
    return given || next;
  };
  const filled = (component: Component, label: string | null | undefined): object => {
    const key = [component.custom_id ?? '', label ?? ''].find((name) => name in fields);
    if (key !== undefined) used.add(key);
    const given = key === undefined ? undefined : fields[key];
    return {
      type: component.type,
      id: id(component),
      custom_id: component.custom_id,
      ...filledIn(component, given),
    };
  };
  const components = modal.components.map((one) => {
    const { type, label, component, components: children } = one;
    const at = { type, id: id(one) };
    if (component) return { ...at, component: filled(component, label) };
    if (children) return { ...at, components: children.map((child) => filled(child, child.label)) };
    return at;
  });
  const unknown = Object.keys(fields).filter((key) => !used.has(key));
  if (unknown.length > 0) throw new Error(`the modal « ${modal.title} » has no field ${unknown.join(', ')}`);
  return components;
}

function filledIn(component: Component, given: string | readonly string[] | undefined): object {
  const { type, custom_id, options } = component;
  const isRequired = component.required ?? true;
  const refuse = (why: string): Error => new Error(`field « ${custom_id} » ${why}`);
  if (type === ComponentType.TextInput) {
    const value = typeof given === 'string' ? given : (component.value ?? '');
    const [least, most] = [component.min_length ?? 0, component.max_length ?? 4_000];
    if (value === '' && isRequired) throw refuse('must be filled in');
    if (value !== '' && (value.length < least || value.length > most))
      throw refuse(`takes ${least} to ${most} characters, not ${value.length}`);
    return { value };
  }
  if (type === ComponentType.Checkbox) return { value: given === 'true' };
  if (type === ComponentType.FileUpload) throw refuse('is a file, which the loopback has not');
  const chosen = options?.filter((option) => option.default).map(({ value }) => value) ?? [];
  const values = given === undefined ? chosen : [given].flat();
  if (options && values.some((value) => !options.some((option) => option.value === value)))
    throw refuse(`has no option ${values.join(', ')}`);
  if (values.length === 0 && isRequired) throw refuse('must be filled in');
  if (type === ComponentType.RadioGroup) return { value: values[0] ?? null };
  if (
    values.length > 0 &&
    (values.length < (component.min_values ?? 1) || values.length > (component.max_values ?? 1))
  )
    throw refuse(`takes ${component.min_values ?? 1} to ${component.max_values ?? 1} values`);
  return { values };
}
