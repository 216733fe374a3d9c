import { useRouter } from '@tarojs/taro'
import { ArticleScreen } from '@/features/content/article/ArticleScreen'

/** `?id=<article>` */
export default function ArticlePage() {
  return <ArticleScreen id={useRouter().params.id ?? ''} />
}
