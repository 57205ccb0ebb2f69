import type { Session } from 'electron';
import { appOrigin } from './protocol.ts';

const isOwn = (address: string | undefined) =>
  address === appOrigin || address?.startsWith(`${appOrigin}/`) === true;

/** Denies every permission but the camera, picture only, on our own pages: evidence is photographed. */
export function restrictPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const media = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    const pictureOnly = media.length > 0 && media.every((kind) => kind === 'video');
    answer(permission === 'media' && pictureOnly && details.isMainFrame && isOwn(details.requestingUrl));
  });
  session.setPermissionCheckHandler(
    (_contents, permission, origin, details) =>
      permission === 'media' && details.mediaType === 'video' && isOwn(origin),
  );
  session.setDevicePermissionHandler(() => false);
}
