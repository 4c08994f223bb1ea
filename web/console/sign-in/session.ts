import { type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { CONSOLE_CALLBACK, CONSOLE_PATH, type ConsoleSettings } from '../../../shared/contracts/console.ts';

/** 登录: who sits here. Lives as long as the browser's tab; what is typed stays where it is while somebody signs in again. */
export interface Session {
  /** The proof sent with every request; undefined before signing in and once it has run out. */
  token(): Promise<string | undefined>;
  /** Leaves the page for the issuer and comes back to `returnTo`. */
  signIn(returnTo: string): Promise<void>;
  /** In a window of its own, so that the page and what is typed in it stay. */
  signInAgain(): Promise<void>;
  signOut(): Promise<void>;
  /** Ends what {@link signIn} began; where to go on. */
  arrive(): Promise<string>;
}

export function openSession({ signIn: { issuer, clientId, bearer, signOut } }: ConsoleSettings): Session {
  const { origin } = window.location;
  const manager = new UserManager({
    authority: issuer,
    client_id: clientId,
    redirect_uri: origin + CONSOLE_CALLBACK,
    popup_redirect_uri: origin + CONSOLE_CALLBACK,
    post_logout_redirect_uri: origin + CONSOLE_PATH,
    response_type: 'code',
    scope: 'openid profile',
    automaticSilentRenew: false,
    userStore: new WebStorageStateStore({ store: window.sessionStorage }),
    popupWindowFeatures: { width: 520, height: 640 },
  });
  const proofOf = (user: User | null): string | undefined => {
    if (user === null || user.expired === true) return undefined;
    return bearer === 'id_token' ? user.id_token : user.access_token;
  };
  const renewed = async (user: User | null): Promise<User | null> => {
    if (user?.expired !== true || user.refresh_token === undefined) return user;
    return manager.signinSilent().catch(() => user);
  };
  return {
    token: async () => proofOf(await renewed(await manager.getUser())),
    signIn: (returnTo) => manager.signinRedirect({ state: returnTo }),
    signInAgain: async () => {
      await manager.signinPopup();
    },
    async signOut() {
      const end = signOut ?? (await manager.metadataService.getEndSessionEndpoint().catch(() => undefined));
      await manager.removeUser();
      window.location.assign(end === undefined ? CONSOLE_PATH : (signOut ?? endAddress(end, clientId)));
    },
    async arrive() {
      if (window.opener !== null) {
        await manager.signinPopupCallback();
        return CONSOLE_PATH;
      }
      const user = await manager.signinRedirectCallback();
      return typeof user.state === 'string' ? user.state : CONSOLE_PATH;
    },
  };
}

// By the client's name and not, as is usual, by the proof of who somebody is: no person stands in an address.
function endAddress(end: string, clientId: string): string {
  const address = new URL(end);
  address.searchParams.set('client_id', clientId);
  address.searchParams.set('post_logout_redirect_uri', window.location.origin + CONSOLE_PATH);
  return address.href;
}
