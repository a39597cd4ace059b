/** What the page has to be told, since it is built once for every exchange. */
export interface Configuration {
  /** Who issues the tokens: the address of Keycloak's realm. */
  readonly issuer: string;
  /** The page's name at Keycloak. */
  readonly client_id: string;
}

/** Asks the gateway. */
export async function loadConfiguration(): Promise<Configuration> {
  const response = await fetch('/config.json');
  if (!response.ok) {
    throw new Error(`config.json: ${response.status}`);
  }
  return (await response.json()) as Configuration;
}
