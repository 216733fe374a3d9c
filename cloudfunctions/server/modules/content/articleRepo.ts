import type { SearchKeys } from '@shared/domain/content/search'
import type { Article } from '@shared/domain/content/types'
import { command, db } from '../../cloud/database'
import { sha256 } from '../../cloud/digest'
import { newestFirst, type Position } from '../../kernel/cursor'
import type { NamedFile } from './media'

/** A published article as everybody reads it, with what it is found by. Nothing in it is anybody's secret. */
export interface ArticleDocument extends Omit<Article, 'id'>, SearchKeys {
  readonly _id: string
  readonly region: string
  readonly slug: string
  /** The desk's document of which this is the published version. */
  readonly workId: string
  readonly version: number
  /** The images and audios of its text; absent of what was published before there were any. */
  readonly files?: readonly NamedFile[]
  readonly publishedAt: number
  /** The first moment at which it is out of date. */
  readonly expiresAt: number
}

/** What lists need; the rest of a document is many times as much. */
const listed = [
  'slug',
  'title',
  'summary',
  'topic',
  'tags',
  'audience',
  'minutes',
  'reviewedOn',
  'authorRole',
  'publishedAt',
] as const
export type ListedArticle = Pick<ArticleDocument, '_id' | (typeof listed)[number]>

const articles = db.collection<ArticleDocument>('articles')
const lists = db.collection<ListedArticle>('articles')

/** One article of a region has one id, whoever publishes it. */
export const articleKey = (region: string, slug: string): string => sha256(`${region}/${slug}`).slice(0, 32)

export const findArticle = (region: string, slug: string): Promise<ArticleDocument | null> =>
  articles.get(articleKey(region, slug))

/** False when the region has one of this id. */
export const insertArticle = (article: ArticleDocument): Promise<boolean> => articles.insert(article)

/** Published articles whose time is over, the longest over first. */
export const overdueArticles = (
  region: string,
  at: number,
  limit: number,
): Promise<Pick<ArticleDocument, '_id' | 'workId'>[]> =>
  articles.find(
    { region, expiresAt: command().lte(at) },
    { order: [['expiresAt', 'asc']], limit, fields: ['workId'] },
  )

export const newestArticles = (
  region: string,
  { topic, audience }: { readonly topic?: string | undefined; readonly audience?: string | undefined },
  page: { readonly after: Position | null; readonly limit: number },
): Promise<ListedArticle[]> =>
  newestFirst(
    lists,
    'publishedAt',
    { region, ...(topic && { topic }), ...(audience && { audience }) },
    { ...page, fields: listed },
  )

/** The newest articles that hold this piece in their title, their tags or their text. */
export const articlesWith = (
  region: string,
  where: keyof SearchKeys,
  piece: string,
  limit: number,
): Promise<ListedArticle[]> =>
  lists.find({ region, [where]: piece }, { order: [['publishedAt', 'desc']], limit, fields: listed })
