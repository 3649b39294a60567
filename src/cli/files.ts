/** Reads config/ and templates/ for the commands, and builds the workshop from them. */
import { join } from 'node:path'
import { ConfigError } from '../craft/config-file.ts'
import { type Providers, parseProviders } from '../craft/providers.ts'
import { PRODUCT_PAPERS_FOLDER } from '../drafting/product-papers.ts'
import { isFolder, readAllBytes, readBytes, readText, readTexts } from '../edge/files.ts'
import type { Texts } from '../journey/letter-versions.ts'
import { buildWorkshop, type EditedFiles, type Workshop } from '../journey/workshop.ts'
import { readAccountIdentities } from '../settings/accounts.ts'
import { type NoticeSettings, readNotices } from '../settings/notices.ts'
import type { AccountsFile, Environment, Paths } from '../settings.ts'
import type { Account } from '../ticket/account.ts'
import { MODEL_FILE } from '../understanding/model.ts'
import { WISHES_FILE } from '../understanding/wish-sentences.ts'

/** Everything that people edit, as text, and the model. */
export async function readEditedFiles(paths: Paths): Promise<EditedFiles> {
  return {
    config: new Map([
      ...(await readConfig(paths, '.yaml')),
      ...(await readConfig(paths, '.tsv')),
      ...(await readConfig(paths, '.csv')),
    ]),
    templates: await readFolder('AMENDS_TEMPLATES', paths.templates, ''),
    productPapers: await readAllBytes(join(paths.config, PRODUCT_PAPERS_FOLDER)),
    model: await readBytes(join(paths.config, MODEL_FILE)),
    wishes: await readBytes(join(paths.config, WISHES_FILE)),
  }
}

async function readConfig(paths: Paths, ending: string): Promise<ReadonlyMap<string, string>> {
  return readFolder('AMENDS_CONFIG', paths.config, ending)
}

async function readFolder(variable: string, folder: string, ending: string): Promise<ReadonlyMap<string, string>> {
  try {
    return await readTexts(folder, ending)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      throw new ConfigError(
        `${variable}: the folder ${folder} does not exist; start amends from its own folder, or name the right one.`,
      )
    }
    throw error
  }
}

/**
 * The workshop of this moment; broken templates are in its `problems`, other mistakes throw ConfigError.
 * @param versions of templates in the ledger; without them the files alone count
 */
export async function openWorkshop(paths: Paths, previous?: Workshop, versions?: Texts): Promise<Workshop> {
  const files = { ...(await readEditedFiles(paths)), ...(versions && { versions }) }
  return buildWorkshop(files, { config: paths.config, templates: paths.templates }, previous)
}

/** Path and text of accounts.yaml, with what is known of mail providers. */
export async function readAccountsFile(paths: Paths): Promise<AccountsFile> {
  const path = join(paths.config, 'accounts.yaml')
  return { path, text: await readText(path), providers: await readProviders(paths) }
}

/** As it stands; null where there is no such file. */
export const readNoticesText = (paths: Paths): Promise<string | null> => readText(join(paths.config, 'notices.yaml'))

/** Whom chat robots tell, by config/notices.yaml; nobody where there is no such file. */
export async function readNoticesFile(paths: Paths, environment: Environment): Promise<NoticeSettings> {
  return readNotices(join(paths.config, 'notices.yaml'), await readNoticesText(paths), environment)
}

/** What is known of mail providers; nothing where an own AMENDS_CONFIG leaves the folder out. */
export async function readProviders(paths: Paths): Promise<Providers> {
  const folder = join(paths.config, 'providers')
  const texts = (await isFolder(folder)) ? await readTexts(folder, '.yaml') : new Map<string, string>()
  return parseProviders(new Map([...texts].map(([name, text]) => [join(folder, name), text])))
}

/** Accounts for commands that only read: the configured ones, else those of the example. */
export async function readIdentities(paths: Paths): Promise<Account[]> {
  const own = await readAccountsFile(paths)
  if (own.text !== null) return readAccountIdentities(own.path, own.text)
  const example = join(paths.config, 'accounts.example.yaml')
  const text = await readText(example)
  if (text === null) throw new ConfigError(`${own.path} is missing: "amends init" sets a mailbox up and writes it.`)
  return readAccountIdentities(example, text)
}
