/** What the loopback reads of the bodies that a bot sends, after the schemas have judged them. */

export interface SelectOption {
  label: string;
  value: string;
  description?: string | null;
  default?: boolean | null;
}

export interface Media {
  url: string;
}

/** Any component of a message or a modal; which fields it has depends on its type. */
export interface Component {
  type: number;
  id?: number | null;
  custom_id?: string | null;
  style?: number | null;
  label?: string | null;
  description?: string | null;
  emoji?: { id?: string | null; name?: string | null } | null;
  url?: string | null;
  sku_id?: string | null;
  disabled?: boolean | null;
  required?: boolean | null;
  placeholder?: string | null;
  value?: string | null;
  min_length?: number | null;
  max_length?: number | null;
  min_values?: number | null;
  max_values?: number | null;
  options?: SelectOption[];
  content?: string;
  components?: Component[];
  component?: Component;
  accessory?: Component;
  items?: { media: Media; description?: string | null; spoiler?: boolean | null }[];
  media?: Media;
  file?: Media;
}

export interface Embed {
  title?: string | null;
  description?: string | null;
  url?: string | null;
  author?: { name?: string | null; url?: string | null; icon_url?: string | null } | null;
  footer?: { text?: string | null; icon_url?: string | null } | null;
  image?: { url?: string | null } | null;
  thumbnail?: { url?: string | null } | null;
  fields?: { name: string; value: string; inline?: boolean | null }[] | null;
}

export interface AllowedMentions {
  parse?: (string | null)[] | null;
  users?: (string | null)[] | null;
  roles?: (string | null)[] | null;
  replied_user?: boolean | null;
}

export interface MessageBody {
  content?: string | null;
  embeds?: Embed[] | null;
  components?: Component[] | null;
  flags?: number | null;
  attachments?: { id: string; filename?: string | null; description?: string | null }[] | null;
  allowed_mentions?: AllowedMentions | null;
  message_reference?: { message_id: string; fail_if_not_exists?: boolean | null } | null;
  nonce?: string | number | null;
  enforce_nonce?: boolean | null;
  sticker_ids?: string[] | null;
  poll?: object | null;
}

export interface Choice {
  name: string;
  value: string | number;
  name_localizations?: Record<string, string> | null;
}

export interface ChoicesBody {
  choices?: Choice[] | null;
}

export interface ModalBody {
  custom_id: string;
  title: string;
  components: Component[];
}

export interface CommandOption {
  type: number;
  name: string;
  name_localizations?: Record<string, string> | null;
  description: string;
  description_localizations?: Record<string, string> | null;
  required?: boolean | null;
  autocomplete?: boolean | null;
  choices?: Choice[] | null;
  options?: CommandOption[] | null;
  min_value?: number | null;
  max_value?: number | null;
  min_length?: number | null;
  max_length?: number | null;
  channel_types?: number[] | null;
}

export interface CommandBody {
  type?: number | null;
  name: string;
  name_localizations?: Record<string, string> | null;
  description?: string | null;
  description_localizations?: Record<string, string> | null;
  options?: CommandOption[] | null;
  default_member_permissions?: number | string | null;
  contexts?: number[] | null;
  integration_types?: number[] | null;
}

export interface ThreadBody {
  name: string;
  type?: number | null;
  auto_archive_duration?: number | null;
  rate_limit_per_user?: number | null;
  applied_tags?: string[] | null;
}

export interface ForumThreadBody extends ThreadBody {
  message: MessageBody;
}

export interface ChannelBody {
  name?: string | null;
  topic?: string | null;
  archived?: boolean | null;
  locked?: boolean | null;
  auto_archive_duration?: number | null;
  rate_limit_per_user?: number | null;
  applied_tags?: string[] | null;
}
