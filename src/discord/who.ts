import {
  GuildMember,
  type Interaction,
  InteractionContextType,
  MessageFlags,
  PermissionFlagsBits,
  type RepliableInteraction,
} from 'discord.js';
import { type Catalogue, catalogueOf } from '../reply/words/catalogue.js';
import type { Manner } from './answering.js';

/** English where Discord is set to it, French everywhere else. */
export function sayOf({ locale }: Interaction): Catalogue {
  return catalogueOf(locale.startsWith('en') ? 'en' : 'fr');
}

/** Whether only the member and the bot see what is said: nothing there is to be shared or hidden. */
export function isAlone({ context }: Interaction): boolean {
  return context === InteractionContextType.BotDM;
}

/** Answers are private, so that a channel is not flooded by what one member looks up. */
export function mannerOf(interaction: RepliableInteraction): Manner {
  return isAlone(interaction) ? 'new message' : 'private message';
}

/** Whether a message with buttons is seen by the member alone, so that it may change under their fingers. */
export function isOwnMessage(interaction: RepliableInteraction): boolean {
  if (!interaction.isMessageComponent()) return false;
  return isAlone(interaction) || interaction.message.flags.has(MessageFlags.Ephemeral);
}

/** In a server, those who may manage messages; elsewhere the member is among equals. */
export function mayModerate({ memberPermissions }: Interaction): boolean {
  return memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? true;
}

/** Whether a member may write where they are: the bot does not speak for those who may not. */
export function maySpeak({ memberPermissions, channel }: Interaction): boolean {
  const needed = channel?.isThread()
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
  return memberPermissions?.has(needed) ?? true;
}

/** How others see the name of a member. */
export function displayNameOf({ member, user }: Interaction): string {
  if (member instanceof GuildMember) return member.displayName;
  return member?.nick ?? user.displayName;
}

/** What an interaction is, for the log: never who, where or with which words. */
export function nameOf(interaction: Interaction): string {
  if (interaction.isCommand() || interaction.isAutocomplete()) {
    return `${interaction.isAutocomplete() ? 'suggestions ' : ''}/${interaction.commandName}`;
  }
  if (interaction.isButton()) return `button ${interaction.customId.split('|')[0] ?? ''}`;
  return interaction.isModalSubmit() ? 'form' : `interaction ${interaction.type}`;
}
