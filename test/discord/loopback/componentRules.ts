/**
 * Rules for components that Discord's schemas do not state. Source, unless said otherwise:
 * discord/discord-api-docs, components/reference.
 */
import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { Component } from './bodies.js';
import type { Fault } from './errors.js';

type Path = readonly PropertyKey[];
export interface Placed {
  component: Component;
  path: Path;
}

const SELECTS = new Set<number>([
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
]);

/** Every component with its path, nested ones included, in the order of the message. */
export function walk(components: readonly Component[], path: Path = ['components']): Placed[] {
  return components.flatMap((component, index) => walkOne(component, [...path, index]));
}

function walkOne(component: Component, path: Path): Placed[] {
  return [
    { component, path },
    ...walk(component.components ?? [], [...path, 'components']),
    ...(component.component ? walkOne(component.component, [...path, 'component']) : []),
    ...(component.accessory ? walkOne(component.accessory, [...path, 'accessory']) : []),
  ];
}

/** Everything wrong with the components of a message, which has the flag IS_COMPONENTS_V2 or not. */
export function faultsOfComponents(components: readonly Component[], isV2: boolean): Fault[] {
  const placed = walk(components);
  return [
    ...(isV2
      ? [...atMostFortyComponents(placed), ...atMost4000CharactersOfText(placed)]
      : [...onlyActionRowsWithoutTheFlag(components), ...atMostFiveRowsWithoutTheFlag(components)]),
    ...everyCustomIdOnce(placed),
    ...everyIdOnce(placed),
    ...placed.flatMap(rowHoldsButtonsOrOneSelect),
    ...placed.flatMap(buttonHasItsFields),
    ...placed.flatMap(selectBounds),
    ...placed.flatMap(mediaUrlIsHttpOrAttachment),
  ];
}

function onlyActionRowsWithoutTheFlag(components: readonly Component[]): Fault[] {
  return components.flatMap(({ type }, index) =>
    type === ComponentType.ActionRow
      ? []
      : [
          {
            path: ['components', index, 'type'],
            code: 'BASE_TYPE_CHOICES',
            message: 'components of V2 need the flag IS_COMPONENTS_V2',
          },
        ],
  );
}

function atMostFiveRowsWithoutTheFlag(components: readonly Component[]): Fault[] {
  return components.length <= 5
    ? []
    : [{ path: ['components'], code: 'BASE_TYPE_BAD_LENGTH', message: 'Must be between 1 and 5 in length.' }];
}

function atMostFortyComponents(placed: readonly Placed[]): Fault[] {
  return placed.length <= 40
    ? []
    : [
        {
          path: ['components'],
          code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
          message: `The total number of components cannot exceed 40, is ${placed.length}`,
        },
      ];
}

/** Source: discordjs/discord.js, apps/guide, display-components (not in Discord's own documentation). */
function atMost4000CharactersOfText(placed: readonly Placed[]): Fault[] {
  const total = placed.reduce((sum, { component }) => sum + textOf(component).length, 0);
  return total <= 4_000
    ? []
    : [
        {
          path: ['components'],
          code: 'COMPONENT_MAX_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
          message: `The total text of all components cannot exceed 4000, is ${total}`,
        },
      ];
}

/** The text of a text display, nothing for anything else. */
export function textOf(component: Component): string {
  return component.type === ComponentType.TextDisplay ? (component.content ?? '') : '';
}

function everyCustomIdOnce(placed: readonly Placed[]): Fault[] {
  return repeated(placed, ({ component }) => component.custom_id).map(({ path }) => ({
    path: [...path, 'custom_id'],
    code: 'COMPONENT_CUSTOM_ID_DUPLICATED',
    message: 'Component custom id cannot be duplicated',
  }));
}

function everyIdOnce(placed: readonly Placed[]): Fault[] {
  return repeated(placed, ({ component }) => component.id || undefined).map(({ path }) => ({
    path: [...path, 'id'],
    code: 'COMPONENT_ID_DUPLICATED',
    message: 'The id must be unique within the message',
  }));
}

function rowHoldsButtonsOrOneSelect({ component, path }: Placed): Fault[] {
  if (component.type !== ComponentType.ActionRow) return [];
  const children = component.components ?? [];
  const hasSelect = children.some(({ type }) => SELECTS.has(type));
  return hasSelect && children.length > 1
    ? [
        {
          path: [...path, 'components'],
          code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
          message: 'A row holds up to five buttons or one select, nothing beside it',
        },
      ]
    : [];
}

function buttonHasItsFields({ component, path }: Placed): Fault[] {
  if (component.type !== ComponentType.Button) return [];
  const { style, custom_id, url, sku_id, label, emoji } = component;
  const wrong = (field: string, message: string): Fault => ({
    path: [...path, field],
    code: 'BASE_TYPE_REQUIRED',
    message,
  });
  const faults: Fault[] = [];
  if (style === ButtonStyle.Link) {
    if (!url) faults.push(wrong('url', 'A link button needs a url'));
    if (custom_id) faults.push(wrong('custom_id', 'A link button has no custom_id'));
    if (url && !/^(https?|discord):\/\//u.test(url)) faults.push(wrong('url', 'Scheme must be http(s)'));
  } else if (style === ButtonStyle.Premium) {
    if (!sku_id) faults.push(wrong('sku_id', 'A premium button needs a sku_id'));
    if (custom_id || label || url || emoji) faults.push(wrong('sku_id', 'A premium button has nothing else'));
  } else {
    if (!custom_id) faults.push(wrong('custom_id', 'A custom id is required'));
    if (url) faults.push(wrong('url', 'Only link buttons have a url'));
  }
  if (style !== ButtonStyle.Premium && !label && !emoji)
    faults.push(wrong('label', 'A button needs a label or an emoji'));
  if (style !== ButtonStyle.Premium && sku_id)
    faults.push(wrong('sku_id', 'Only premium buttons have a sku'));
  return faults;
}

/** min over max and double values: known behaviour of Discord, not in the documentation. */
function selectBounds({ component, path }: Placed): Fault[] {
  if (!SELECTS.has(component.type)) return [];
  const { min_values, max_values, options } = component;
  const faults: Fault[] = [];
  if ((min_values ?? 1) > (max_values ?? 1))
    faults.push({
      path: [...path, 'min_values'],
      code: 'BASE_TYPE_BAD_INT',
      message: 'min_values > max_values',
    });
  const values = (options ?? []).map(({ value }) => value);
  if (new Set(values).size < values.length)
    faults.push({
      path: [...path, 'options'],
      code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
      message: 'The specified option value is already used',
    });
  if ((options ?? []).filter((option) => option.default).length > (max_values ?? 1))
    faults.push({
      path: [...path, 'options'],
      code: 'BASE_TYPE_BAD_LENGTH',
      message: 'More options are chosen by default than max_values',
    });
  return faults;
}

function mediaUrlIsHttpOrAttachment({ component, path }: Placed): Fault[] {
  const urls = [component.media, component.file, ...(component.items ?? []).map(({ media }) => media)];
  return urls.flatMap((media) =>
    media === undefined || /^(https?|attachment):\/\//u.test(media.url)
      ? []
      : [
          {
            path: [...path, 'media', 'url'],
            code: 'URL_TYPE_INVALID_SCHEME',
            message: 'Scheme must be http(s)',
          },
        ],
  );
}

function repeated(placed: readonly Placed[], key: (one: Placed) => unknown): Placed[] {
  const seen = new Set<unknown>();
  return placed.filter((one) => {
    const value = key(one);
    if (value === undefined || value === null) return false;
    const isRepeated = seen.has(value);
    seen.add(value);
    return isRepeated;
  });
}

/** Everything wrong with the components of a modal. */
export function faultsOfModal(components: readonly Component[]): Fault[] {
  const placed = walk(components, ['data', 'components']);
  const faults = [
    ...everyCustomIdOnce(placed),
    ...everyIdOnce(placed),
    ...placed.flatMap(selectBounds),
    ...placed.flatMap((one) => textInputHasItsFields(one, components)),
    ...placed.flatMap(nothingInAModalIsDisabled),
  ];
  if (components.length > 5)
    faults.push({
      path: ['data', 'components'],
      code: 'BASE_TYPE_BAD_LENGTH',
      message: 'Must be between 1 and 5 in length.',
    });
  return faults;
}

/** A text input takes its label from the Label around it; in an action row it has its own. */
function textInputHasItsFields({ component, path }: Placed, components: readonly Component[]): Fault[] {
  if (component.type !== ComponentType.TextInput) return [];
  const isInLabel = components.some((parent) => parent.component === component);
  const { label, min_length, max_length, value } = component;
  const faults: Fault[] = [];
  if (isInLabel && label)
    faults.push({
      path: [...path, 'label'],
      code: 'BASE_TYPE_FORBIDDEN',
      message: 'No label inside a Label',
    });
  if (!isInLabel && !label)
    faults.push({ path: [...path, 'label'], code: 'BASE_TYPE_REQUIRED', message: 'This field is required' });
  if ((min_length ?? 0) > (max_length ?? 4_000))
    faults.push({
      path: [...path, 'min_length'],
      code: 'BASE_TYPE_BAD_INT',
      message: 'min_length > max_length',
    });
  if ((value ?? '').length > (max_length ?? 4_000))
    faults.push({
      path: [...path, 'value'],
      code: 'BASE_TYPE_BAD_LENGTH',
      message: 'Longer than max_length',
    });
  return faults;
}

function nothingInAModalIsDisabled({ component, path }: Placed): Fault[] {
  return component.disabled
    ? [
        {
          path: [...path, 'disabled'],
          code: 'BASE_TYPE_FORBIDDEN',
          message: 'Nothing in a modal is disabled',
        },
      ]
    : [];
}
