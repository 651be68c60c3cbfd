import { jsonReply } from '../../jira/reply';
import { pageOf, refuse } from '../desk-reply';
import { attachmentShape, commentShape } from '../desk-shapes';
import type { Attachment, Comment, Ticket } from '../ticket';
import { bodyOf, ticketIn, type DeskContext, type DeskEndpoint } from './endpoint';

/**
 * `POST /rest/servicedeskapi/servicedesk/{id}/attachTemporaryFile`: parts named `file`, and the header that tells a
 * program from a form of another site. "It is possible for a service desk administrator to turn off the ability to add
 * attachments" (the operation's description).
 */
export const attachTemporaryFile: DeskEndpoint = async ({ request }, desk) => {
  if (request.headers.get('x-atlassian-token') !== 'no-check') refuse(403, 'XSRF check failed');
  refuseWhereOff(desk);
  const form = await request.formData().catch(() => refuse(400, 'The body must be a multipart form.'));
  const files = form.getAll('file').filter((part): part is File => typeof part !== 'string');
  if (files.length === 0) refuse(400, 'The form has no part "file".');
  const temporaryAttachments = [];
  for (const file of files) {
    const temporaryAttachmentId = `temp${desk.newId()}`;
    const bytes = new Uint8Array(await file.arrayBuffer());
    desk.temporaryFiles.set(temporaryAttachmentId, {
      fileName: file.name,
      mimeType: file.type || 'application/octet-stream',
      bytes,
    });
    temporaryAttachments.push({ temporaryAttachmentId, fileName: file.name });
  }
  return jsonReply(201, { temporaryAttachments });
};

/** `POST /rest/servicedeskapi/request/{idOrKey}/attachment`: the files become the ticket's, with a comment that shows them. */
export const createAttachment: DeskEndpoint = async (asked, desk) => {
  refuseWhereOff(desk);
  const ticket = ticketIn(asked, desk);
  const { temporaryAttachmentIds, public: isPublic, additionalComment } = await bodyOf(asked);
  if (!Array.isArray(temporaryAttachmentIds) || temporaryAttachmentIds.length === 0) {
    return refuse(400, '"temporaryAttachmentIds" must name at least one file.');
  }
  const files = temporaryAttachmentIds.map((id) => takenFile(String(id), desk));
  const attachments = files.map(({ id, file }): Attachment => {
    const { fileName, mimeType, bytes } = file;
    return { id, fileName, mimeType, size: bytes.length, authorId: desk.callerId, atMs: desk.clock() };
  });
  const said = (Object(additionalComment) as { readonly body?: unknown }).body;
  const shown = attachments.map(({ fileName, mimeType }) =>
    mimeType.startsWith('image/') ? `!${fileName}|thumbnail!` : `[^${fileName}]`,
  );
  const comment = aComment(desk, [typeof said === 'string' ? said : '', ...shown].join(' ').trim(), isPublic === true);
  for (const { id, file } of files) desk.records.putFile(id, file.bytes);
  desk.records.putTicket({
    ...ticket,
    attachments: [...ticket.attachments, ...attachments],
    comments: [...ticket.comments, comment],
  });
  for (const id of temporaryAttachmentIds) desk.temporaryFiles.delete(String(id));
  return jsonReply(201, {
    comment: commentShape(desk, ticket, comment),
    attachments: pageOf(
      asked.url,
      desk.baseUrl,
      attachments.map((attachment) => attachmentShape(desk, attachment)),
    ),
  });
};

/** `POST /rest/servicedeskapi/request/{idOrKey}/comment`. */
export const createComment: DeskEndpoint = async (asked, desk) => {
  const ticket = ticketIn(asked, desk);
  const { body, public: isPublic } = await bodyOf(asked);
  if (typeof body !== 'string' || body.trim() === '') return refuse(400, 'The comment is empty.');
  const comment = aComment(desk, body, isPublic === true);
  desk.records.putTicket(withComment(ticket, comment));
  return jsonReply(201, commentShape(desk, ticket, comment));
};

export const withComment = (ticket: Ticket, comment: Comment): Ticket => ({
  ...ticket,
  comments: [...ticket.comments, comment],
});

function aComment({ newId, callerId, clock }: DeskContext, body: string, isPublic: boolean): Comment {
  return { id: newId(), body, public: isPublic, authorId: callerId, atMs: clock() };
}

function takenFile(temporaryId: string, { temporaryFiles, newId }: DeskContext) {
  const file =
    temporaryFiles.get(temporaryId) ?? refuse(400, `The temporary attachment "${temporaryId}" is not there.`);
  return { id: newId(), file };
}

function refuseWhereOff({ faults }: DeskContext): void {
  if (faults.settings().attachmentsOff) refuse(403, 'Attachments are disabled.');
}
