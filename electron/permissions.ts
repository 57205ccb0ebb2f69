import type { Session } from 'electron';
import { keepsData } from './keepsData.ts';
import { appOrigin } from './protocol.ts';

const isOwn = (address: string | undefined) =>
  address === appOrigin || address?.startsWith(`${appOrigin}/`) === true;

/**
 * Denies every permission on our own pages but the camera, picture only (evidence is photographed), and lasting storage;
 * on any other page, everything.
 */
export function restrictPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const media = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    const pictureOnly = media.length > 0 && media.every((kind) => kind === 'video');
    const granted = (permission === 'media' && pictureOnly) || keepsData(permission);
    answer(granted && details.isMainFrame && isOwn(details.requestingUrl));
  });
  session.setPermissionCheckHandler(
    (_contents, permission, origin, details) =>
      isOwn(origin) && ((permission === 'media' && details.mediaType === 'video') || keepsData(permission)),
  );
  session.setDevicePermissionHandler(() => false);
}
