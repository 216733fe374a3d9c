import type { MinorIdentity } from '@shared/domain/assessment/minor'
import { fieldType } from '@shared/domain/notice/fields'
import { type TemplateName, templateNames } from '@shared/domain/notice/kinds'

/** A subscribe template as the operator chose it in the platform's console. */
export interface Template {
  readonly id: string
  /** Field that takes the words, a `thing` or a `phrase`. */
  readonly what: string
  /** Field that takes the moment, a `time` or a `date`. */
  readonly when: string
}

/** Ways out of the service that an operator has set up; each of them may be missing. */
export interface Outlets {
  readonly templates: ReadonlyMap<TemplateName, Template>
  /** Address of the staff group's robot; it holds the robot's secret. */
  readonly robot: URL | null
  /** What the robot's messages point at. */
  readonly deskLink: string | null
  /** Where the platform's HTTP access service reaches the function `staff`, without a slash at the end. */
  readonly calendarUrl: string | null
}

export interface Environment {
  /** Which region file this deployment serves. */
  readonly region: string
  /** 32-byte keys by key id; the first one seals, all of them open. */
  readonly fieldKeys: ReadonlyMap<string, Buffer>
  /** Key of the HMACs that stand for an openid or a person outside the data. */
  readonly hmacKey: Buffer
  readonly outlets: Outlets
  /** How minors are identified where they write, when this deployment does not do as its region file says. */
  readonly minorIdentity: MinorIdentity | null
  /** Whether the operator may have telephone numbers confirmed by the platform; each one costs money. */
  readonly verifiesPhones: boolean
}

/** Names what is wrong with the function's configuration, never its value. */
export class EnvironmentFault extends Error {}

/**
 * Reads the function's environment variables; throws EnvironmentFault when one is missing or malformed, so
 * that a function without keys does not start. There is no default key.
 *
 * - `XINYU_FIELD_KEYS`: `k1:<base64 of 32 bytes>[,k0:…]`, newest first
 * - `XINYU_HMAC_KEY`: base64 of at least 32 bytes
 * - `XINYU_REGION`: name of a file in catalog/regions; `taizhou` when absent
 * - `XINYU_TEMPLATES`: `letters=<template id>/thing1/time2,duty=…,visits=…`; may be absent
 * - `XINYU_WECOM_ROBOT`: webhook address of the staff's WeCom group robot; may be absent
 * - `XINYU_DESK_LINK`: what the robot's messages point at; may be absent
 * - `XINYU_CALENDAR_URL`: where the HTTP access service reaches `staff`; may be absent
 * - `XINYU_MINOR_IDENTITY`: `off`, `guardian` or `real_name`; the region file's choice when absent
 * - `XINYU_VERIFY_PHONES`: `on` when the operator has the platform's telephone number service; may be absent
 */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  return {
    region: regionFrom(variables.XINYU_REGION),
    fieldKeys: keysFrom(variables.XINYU_FIELD_KEYS),
    hmacKey: hmacKeyFrom(variables.XINYU_HMAC_KEY),
    outlets: {
      templates: templatesFrom(variables.XINYU_TEMPLATES),
      robot: robotFrom(variables.XINYU_WECOM_ROBOT),
      deskLink: deskLinkFrom(variables.XINYU_DESK_LINK),
      calendarUrl: calendarUrlFrom(variables.XINYU_CALENDAR_URL),
    },
    minorIdentity: minorIdentityFrom(variables.XINYU_MINOR_IDENTITY),
    verifiesPhones: switchFrom(variables.XINYU_VERIFY_PHONES, 'XINYU_VERIFY_PHONES'),
  }
}

function regionFrom(text: string | undefined): string {
  const region = text || 'taizhou'
  if (!/^[a-z][a-z0-9-]{1,30}$/.test(region)) throw new EnvironmentFault('XINYU_REGION is not a region name')
  return region
}

function keysFrom(text: string | undefined): ReadonlyMap<string, Buffer> {
  if (!text) throw new EnvironmentFault('XINYU_FIELD_KEYS is missing')
  const keys = new Map<string, Buffer>()
  for (const entry of text.split(',')) {
    const [, id, encoded] = /^([A-Za-z0-9]{1,16}):([A-Za-z0-9+/]{43}=)$/.exec(entry.trim()) ?? []
    if (!id || !encoded || keys.has(id))
      throw new EnvironmentFault(
        'XINYU_FIELD_KEYS must be "id:base64 of 32 bytes", comma separated, ids unique',
      )
    keys.set(id, Buffer.from(encoded, 'base64'))
  }
  return keys
}

function hmacKeyFrom(text: string | undefined): Buffer {
  if (!text) throw new EnvironmentFault('XINYU_HMAC_KEY is missing')
  const key = Buffer.from(text, 'base64')
  if (key.length < 32) throw new EnvironmentFault('XINYU_HMAC_KEY must be base64 of at least 32 bytes')
  return key
}

const isTemplateName = (text: string | undefined): text is TemplateName =>
  (templateNames as readonly (string | undefined)[]).includes(text)

function templatesFrom(text: string | undefined): ReadonlyMap<TemplateName, Template> {
  const templates = new Map<TemplateName, Template>()
  for (const entry of text ? text.split(',') : []) {
    const [, name, id, what, when] =
      /^([a-z]+)=([\w-]{8,64})\/([a-z_]+\d{1,2})\/([a-z_]+\d{1,2})$/.exec(entry.trim()) ?? []
    const fits =
      what && when && /^(thing|phrase)$/.test(fieldType(what)) && /^(time|date)$/.test(fieldType(when))
    if (!isTemplateName(name) || !id || !fits || templates.has(name))
      throw new EnvironmentFault('XINYU_TEMPLATES must be "name=template id/thing1/time2", comma separated')
    templates.set(name, { id, what, when })
  }
  return templates
}

/** The service itself speaks to no other address; loopback is for a machine without the outside. */
const ROBOT =
  /^(https:\/\/qyapi\.weixin\.qq\.com\/cgi-bin\/webhook\/send\?key=[\w-]+|http:\/\/127\.0\.0\.1:\d+\/.*)$/

function robotFrom(text: string | undefined): URL | null {
  if (!text) return null
  if (!ROBOT.test(text)) throw new EnvironmentFault('XINYU_WECOM_ROBOT is not the webhook address of a robot')
  return new URL(text)
}

function minorIdentityFrom(text: string | undefined): MinorIdentity | null {
  if (!text) return null
  if (text !== 'off' && text !== 'guardian' && text !== 'real_name')
    throw new EnvironmentFault('XINYU_MINOR_IDENTITY must be off, guardian or real_name')
  return text
}

function switchFrom(text: string | undefined, name: string): boolean {
  if (text && text !== 'on' && text !== 'off') throw new EnvironmentFault(`${name} must be on or off`)
  return text === 'on'
}

function deskLinkFrom(text: string | undefined): string | null {
  if (text && (text.length > 200 || /\s/.test(text)))
    throw new EnvironmentFault('XINYU_DESK_LINK must be at most 200 characters without spaces')
  return text || null
}

/** The address is a secret on its way: only encrypted, but on a machine without the outside. */
function calendarUrlFrom(text: string | undefined): string | null {
  if (text && !/^(https:\/\/[\w.-]{4,200}|http:\/\/127\.0\.0\.1:\d{1,5})(\/[\w-]{1,64}){0,4}$/.test(text))
    throw new EnvironmentFault('XINYU_CALENDAR_URL must be an https address without a slash at the end')
  return text || null
}
